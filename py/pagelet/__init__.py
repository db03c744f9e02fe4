"""Pagelet: `gr.Interface` scripts as web pages without a server.

Each public name is loaded from its module when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

PUBLIC = {
    # components
    "AnnotatedImage": "components.annotatedimage",
    "Annotatedimage": "components.annotatedimage",
    "Audio": "components.audio",
    "BarPlot": "components.barplot",
    "BrowserState": "components.browserstate",
    "Button": "components.button",
    "Chatbot": "components.chatbot",
    "Checkbox": "components.checkbox",
    "CheckboxGroup": "components.checkboxgroup",
    "Checkboxgroup": "components.checkboxgroup",
    "ClearButton": "components.clearbutton",
    "Code": "components.code",
    "ColorPicker": "components.colorpicker",
    "DataFrame": "components.dataframe",
    "Dataframe": "components.dataframe",
    "Dataset": "components.dataset",
    "DateTime": "components.datetime",
    "DeepLinkButton": "components.deeplinkbutton",
    "Dialogue": "components.dialogue",
    "DownloadButton": "components.downloadbutton",
    "Dropdown": "components.dropdown",
    "DuplicateButton": "components.duplicatebutton",
    "File": "components.file",
    "FileExplorer": "components.fileexplorer",
    "Files": "components.files",
    "Gallery": "components.gallery",
    "Highlight": "components.highlightedtext",
    "HighlightedText": "components.highlightedtext",
    "Highlightedtext": "components.highlightedtext",
    "HTML": "components.html",
    "Image": "components.image",
    "ImageEditor": "components.imageeditor",
    "ImageMask": "components.imagemask",
    "ImageSlider": "components.imageslider",
    "JSON": "components.json",
    "Json": "components.json",
    "Label": "components.label",
    "LinePlot": "components.lineplot",
    "List": "components.list",
    "Markdown": "components.markdown",
    "Matrix": "components.matrix",
    "Mic": "components.microphone",
    "Microphone": "components.microphone",
    "Model3D": "components.model3d",
    "MultimodalTextbox": "components.multimodaltextbox",
    "Navbar": "components.navbar",
    "Number": "components.number",
    "Numpy": "components.numpy",
    "Paint": "components.paint",
    "ParamViewer": "components.paramviewer",
    "PlayableVideo": "components.playablevideo",
    "Plot": "components.plot",
    "Radio": "components.radio",
    "ScatterPlot": "components.scatterplot",
    "Sketchpad": "components.sketchpad",
    "Slider": "components.slider",
    "State": "components.state",
    "Text": "components.textbox",
    "TextArea": "components.textarea",
    "Textbox": "components.textbox",
    "Timer": "components.timer",
    "UploadButton": "components.uploadbutton",
    "Video": "components.video",
    # layouts
    "Accordion": "layouts.accordion",
    "Column": "layouts.column",
    "Group": "layouts.group",
    "Row": "layouts.row",
    "Sidebar": "layouts.sidebar",
    "Step": "layouts.walkthrough",
    "Tab": "layouts.tab",
    "TabItem": "layouts.tab",
    "Tabs": "layouts.tab",
    "Walkthrough": "layouts.walkthrough",
    # apps and events
    "Blocks": "blocks",
    "Examples": "examples",
    "Interface": "interface",
    "TabbedInterface": "tabbed",
    "on": "events",
    # the look and the words of the page
    "I18n": "i18n",
    "Theme": "themes.base",
    "themes": "themes",
    # errors and alerts
    "Error": "errors",
    "Info": "toasts",
    "Success": "toasts",
    "Warning": "toasts",
    # inside functions
    "Component": "components.base",
    "CopyData": "special",
    "DeletedFileData": "special",
    "DownloadData": "special",
    "EditData": "special",
    "EventData": "special",
    "FileData": "special",
    "Header": "special",
    "KeyUpData": "special",
    "LikeData": "special",
    "Progress": "progress",
    "Request": "special",
    "RetryData": "special",
    "SelectData": "special",
    "UndoData": "special",
    "skip": "returns",
    "update": "returns",
    "validate": "validation",
    "validators": "validators",
    # options and forms of values
    "Brush": "media",
    "ChatMessage": "chat",
    "MessageDict": "chat",
    "Eraser": "media",
    "InputHTMLAttributes": "html_attributes",
    "LayerOptions": "media",
    "WatermarkOptions": "watermark",
    "WaveformOptions": "media",
    "WebcamOptions": "media",
    # flagging
    "CSVLogger": "flagging",
    "FlaggingCallback": "flagging",
    "SimpleCSVLogger": "flagging",
    # without much effect on a page
    "FileSize": "accepted",
    "NO_RELOAD": "accepted",
    "close_all": "accepted",
    "set_static_paths": "accepted",
}
"""Where each public name is defined: the line to add with a new component.

A module that is public itself, such as `gr.themes`, stands for itself.
"""

__all__ = list(PUBLIC)

MODULES = {
    "blocks": "blocks",
    "components": "components",
    "events": "events",
    "flagging": "flagging",
    "interface": "interface",
    "layouts": "layouts",
    **dict.fromkeys(("data_classes", "exceptions", "helpers", "templates"), "elsewhere"),
}
"""Modules of Gradio that scripts reach by name, and ours that stand for them."""


def __getattr__(name: str) -> Any:
    module = PUBLIC.get(name) or MODULES.get(name)
    if module is None:
        from .absent import AbsentNameError

        raise AbsentNameError(name, PUBLIC)
    found = import_module(f".{module}", __name__)
    value = found if module == name or name in MODULES else getattr(found, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *PUBLIC])
