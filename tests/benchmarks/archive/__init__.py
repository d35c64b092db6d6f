"""Made-up archives of any size: articles in bursts, speakers and places as unevenly as in news.

    python tests/benchmarks/archive articles FOLDER [--articles 10000] [--years 5]
    python tests/benchmarks/archive store FOLDER [--statements 1000000] [--years 5]

`articles` writes files to be read and extracted. `store` writes the files and beside them, in
FOLDER.store, a claim store that says of them what a build would say in form (every span stands in
its article's text, links run between statements on one place within two weeks), without the hours
that extracting and linking them would take. The same numbers give the same archive.
"""
