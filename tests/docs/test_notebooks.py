"""The notebooks run from top to bottom over the example record, and are stored without output."""

import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from support.examples import built

FOLDER = Path(__file__).parents[2] / "docs" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
named = pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)


@named
@pytest.mark.xdist_group("examples")
def test_it_runs(notebook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR"):
        monkeypatch.setenv(variable, str(tmp_path / variable.lower()))  # nothing goes home
    where = tmp_path / "docs" / "notebooks"
    where.mkdir(parents=True)
    (tmp_path / "out").mkdir()
    shutil.copy(built("geneva-2021")[0], tmp_path / "out" / "geneva-2021.db")
    made = nbformat.read(notebook, as_version=4)
    client = NotebookClient(
        made, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(where)}}
    )
    client.execute()
    shown = [cell for cell in made.cells if cell.cell_type == "code" and cell.outputs]
    assert len(shown) >= 4
    streams = [one for cell in shown for one in cell.outputs if one.output_type == "stream"]
    assert [one.text for one in streams if one.name == "stderr"] == []


@named
def test_it_is_stored_clean(notebook: Path) -> None:
    made = nbformat.read(notebook, as_version=4)
    nbformat.validate(made)
    for number, cell in enumerate(made.cells, start=1):
        assert cell.id == f"cell-{number:02}"
        if cell.cell_type == "code":
            assert (cell.outputs, cell.execution_count) == ([], None)
    assert nbformat.writes(made) + "\n" == notebook.read_text(encoding="utf-8")


def test_each_is_named_where_one_looks() -> None:
    page = (FOLDER.parent / "python.md").read_text(encoding="utf-8")
    assert [one.name for one in NOTEBOOKS if one.name not in page] == []
