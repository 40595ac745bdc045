"""Our modules become one script; what the rules do not allow fails."""

import pytest

from rashomon.show.web.assets import asset, drawing_modules
from rashomon.show.web.bundle import bundle, needs


def test_a_module_comes_after_what_it_imports_once() -> None:
    sources = {
        "draw/a.js": 'import { c } from "../kit.js";\nexport function draw() { c(); }',
        "draw/b.js": 'import { c } from "../kit.js";\nexport const needs = ["d3"];',
        "kit.js": "export async function c() {}",
    }
    made = bundle(["draw/a.js", "draw/b.js"], sources.__getitem__)
    assert made.index('modules["kit.js"] =') < made.index('modules["draw/a.js"] =')
    assert made.count('modules["kit.js"] =') == 1
    assert "return { draw };" in made
    assert "export" not in made


@pytest.mark.parametrize(
    "source",
    [
        'import x from "./b.js";',
        'import { x } from "d3";',
        "export default 1;",
        'import { a } from "./a.js";',
    ],
)
def test_another_form_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match=r"a\.js"):
        bundle(["a.js"], {"a.js": source}.__getitem__)


def test_what_a_drawing_needs_is_read() -> None:
    assert needs('export const needs = ["d3", "world"];') == ("d3", "world")
    assert needs("") == ()


def test_every_drawing_of_ours_can_be_bundled() -> None:
    paths = [f"draw/{name}.js" for name in sorted(drawing_modules())]
    made = bundle(["frame.js", *paths], asset)
    assert all(f'modules["{path}"]' in made for path in paths)
