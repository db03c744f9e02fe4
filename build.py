#!/usr/bin/env python3
"""Builds, serves and tests Pagelet; needs nothing but Python's standard library.

python3 build.py serve [SCRIPT]      build, serve on this machine, rebuild on change
python3 build.py build [SCRIPT]      write a static site to dist/
python3 build.py embed [PACKAGE ...] write a site that other pages embed apps from
python3 build.py single [SCRIPT]     write an app as one file that opens by double click
python3 build.py test [ARGUMENTS]    install the test tools, build, run all tests
python3 build.py bench [ROW ...]     measure beside plain Pyodide
python3 build.py unbuilt             note what index.html needs to run from the sources
python3 build.py gallery [NAME ...]  take the README's pictures of components
"""

import argparse
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036  (the reader may have an older one)
    sys.exit(f"build.py needs Python 3.11 or newer; this is {sys.version.split()[0]}.")

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "py"))

from build_steps import benchmark, commands  # noqa: E402
from build_steps.errors import BuildError  # noqa: E402

OFFLINE = "make the site installable, and open without a network after the first visit"
VENDOR = "put packages that Pyodide has not got into the site, instead of fetching them when opened"


def arguments() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(prog="build.py", description="Build, serve and test Pagelet.")
    verbs = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    serve = verbs.add_parser("serve", help="build, serve on this machine, rebuild on change")
    serve.add_argument("script", nargs="?", type=Path, help="the script (default: all examples)")
    serve.add_argument("--port", type=int, default=8000, help="the port to try first")
    serve.add_argument("-o", "--output", type=Path, default=ROOT / "dist", metavar="DIR")
    serve.add_argument("--vendor", action="store_true", help=VENDOR)

    build = verbs.add_parser("build", help="write a static site")
    build.add_argument("script", nargs="?", type=Path, help="the script (default: all examples)")
    build.add_argument("-o", "--output", type=Path, default=ROOT / "dist", metavar="DIR")
    build.add_argument("--vendor", action="store_true", help=VENDOR)
    build.add_argument("--offline", action="store_true", help=OFFLINE)

    embed = verbs.add_parser("embed", help="write a site that other pages embed apps from")
    embed.add_argument("packages", nargs="*", metavar="PACKAGE", help="to be in the site, too")
    embed.add_argument("-o", "--output", type=Path, default=ROOT / "dist", metavar="DIR")

    single = verbs.add_parser("single", help="write an app as one HTML file")
    single.add_argument("script", nargs="?", type=Path, help="the script (default: the playground)")
    single.add_argument("-o", "--output", type=Path, metavar="FILE", help="default: SCRIPT.html")

    verbs.add_parser("unbuilt", help="note what index.html needs to run from the sources")
    verbs.add_parser("test", help="run all tests, or pytest with the arguments given")
    verbs.add_parser("bench", help="measure beside plain Pyodide (bench -h says more)")
    verbs.add_parser("gallery", help="take the README's pictures of components")
    return parser


def main() -> int:
    """Run one command; its exit code."""
    if sys.argv[1:2] == ["test"] and sys.argv[2:3] not in (["-h"], ["--help"]):
        # Everything after `test` is pytest's, options too, which argparse would take for its own.
        return commands.test(sys.argv[2:])
    if sys.argv[1:2] == ["bench"]:
        return benchmark.bench(sys.argv[2:])
    if sys.argv[1:2] == ["gallery"]:
        return benchmark.gallery(sys.argv[2:])
    chosen = arguments().parse_args()
    if chosen.command == "serve":
        return commands.serve(chosen.script, chosen.output, chosen.port, chosen.vendor)
    if chosen.command == "single":
        return commands.single(chosen.script, chosen.output)
    if chosen.command == "unbuilt":
        return commands.unbuilt()
    if chosen.command == "embed":
        return commands.embed(chosen.packages, chosen.output)
    return commands.build(chosen.script, chosen.output, chosen.vendor, chosen.offline)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BuildError as problem:
        sys.exit(str(problem))
    except KeyboardInterrupt:
        sys.exit(130)
