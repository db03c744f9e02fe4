"""Layout blocks, one file each; every public name can be had from here, too."""

from pagelet import __getattr__ as __getattr__
