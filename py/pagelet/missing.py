"""Why a module can't be imported in a page, and where it could come from."""

from __future__ import annotations

import sys

from . import dom

MACHINE = "it is a part of Python that needs an operating system, which a page has not got"
MODELS = (
    "it is compiled for other machines than a browser. Of the packages for models scikit-learn, "
    "xgboost and lightgbm come with Pyodide, and transformers.pipeline runs models of the hub in "
    "the page; a larger model has to be asked on a server"
)
DATABASE = "it needs connections to a database server, which a page can't open; sqlite3 works"
DEVICES = (
    "it needs the machine's own devices. gr.Audio, gr.Microphone, gr.Image and gr.Video take sound "
    "and pictures from the visitor's"
)
WINDOWS = "it opens windows of an operating system; build the interface of components instead"
COMPILED = "it is compiled for other machines than a browser, and Pyodide has no build of it"

IMPOSSIBLE = {
    **dict.fromkeys(
        (
            *("bitsandbytes", "diffusers", "flax", "jax", "keras", "llama_cpp", "mediapipe"),
            *("onnxruntime", "paddle", "tensorflow", "tflite_runtime", "torch", "torchaudio"),
            *("torchvision", "triton", "ultralytics", "vllm", "xformers"),
        ),
        MODELS,
    ),
    **dict.fromkeys(
        ("MySQLdb", "asyncpg", "cx_Oracle", "mysql", "oracledb", "psycopg", "psycopg2", "pyodbc"),
        DATABASE,
    ),
    **dict.fromkeys(
        ("RPi", "pyaudio", "pyautogui", "pynput", "serial", "sounddevice", "usb"), DEVICES
    ),
    **dict.fromkeys(
        ("PyQt5", "PyQt6", "PySide2", "PySide6", "kivy", "pygame", "tkinter", "turtle", "wx"),
        WINDOWS,
    ),
    **dict.fromkeys(
        (
            *("cupy", "dlib", "face_recognition", "faiss", "grpc", "numba", "psutil", "ray"),
            *("spacy", "uvloop"),
        ),
        COMPILED,
    ),
}
"""Modules that no page can have, by their names, and why."""


def why(error: ModuleNotFoundError) -> str | None:
    """Return a sentence on a module that was not found, and the way out where there is one."""
    if error.name is None:
        return None
    top = error.name.partition(".")[0]
    if top in ("gradio", "pagelet") or (error.name != top and top in sys.modules):
        return None
    if top in IMPOSSIBLE:
        return f"{top} can't be had in a web page: {IMPOSSIBLE[top]}."
    if top in sys.stdlib_module_names:
        return f"{error.name} can't be had in a web page: {MACHINE}."
    package = dom.provider(error.name)
    if package is not None:
        return (
            f"{package} comes with Pyodide, but this page was built without it: the build puts in "
            f"what it finds imported in the script. Write `import {top}` at the top of the script, "
            "or name the package in the script's inline metadata (# /// script), and build again."
        )
    return (
        f"{top} is neither beside the script, nor a part of Python, nor of Pyodide. A package "
        "that is Python alone works from a folder beside the script; one with compiled parts can't "
        "be had in a web page."
    )


def explain(error: BaseException) -> None:
    """Add to every module that was not found, and led to this error, why it was not."""
    link: BaseException | None = error
    while link is not None:
        if isinstance(link, ModuleNotFoundError):
            sentence = why(link)
            if sentence is not None and sentence not in getattr(link, "__notes__", ()):
                link.add_note(sentence)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
