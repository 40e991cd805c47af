"""Addresses of the web: what one is, and where a redirect leads."""

import httpx

from dateline.fetching.answers import FetchError

CHECK = "check the address"


def read_address(address: str) -> httpx.URL:
    """Return an address without its fragment; raise FetchError for one that is none of the web."""
    try:
        url = httpx.URL(address.strip())
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(f"no web address ({error})", CHECK) from error
    if url.scheme not in {"http", "https"} or not url.host:
        raise FetchError(f"no web address (it begins with {url.scheme or 'nothing'}:)", CHECK)
    if url.userinfo:
        raise FetchError("the address holds a name or password", "leave it out; pages behind a login are not fetched")
    return url.copy_with(fragment=None)


def follow_location(url: httpx.URL, location: str) -> httpx.URL:
    """Return where a redirect from an address leads; raise FetchError where that is no address of the web."""
    try:
        return read_address(str(url.join(location)))
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(f"a redirect to no web address ({error})", CHECK) from error
