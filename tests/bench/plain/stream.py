call = stream  # noqa: F821 - the app's function stands before this text
