import pytest
from starlette.testclient import TestClient

from dateline import api


@pytest.mark.parametrize("name", api.export_formats())
def test_every_format_can_be_taken_along(client: TestClient, case_file: object, name: str) -> None:
    answer = client.get(f"/export/{name}?as_of=2022-06-01")
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith('attachment; filename="case.')
    assert answer.content.decode() == api.export(str(case_file), name, as_of="2022-06-01")


def test_there_is_no_other(client: TestClient) -> None:
    assert "there are atom, csv" in client.get("/export/pdf").text
