"""What a Content-Type field says."""

from email.message import Message


def read_media_type(field: str) -> tuple[str | None, str | None]:
    """Return the media type in lower case and the charset of a Content-Type field; None for what it does not say."""
    if not field.strip():
        return None, None
    message = Message()
    message["Content-Type"] = field
    return message.get_content_type(), message.get_content_charset()
