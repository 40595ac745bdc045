"""`python -m rashomon`."""

from rashomon.show.cli.main import main

if __name__ == "__main__":
    main(prog_name="rashomon")
