"""What `counterclaim` can do, one module a subcommand.

Each has `add_arguments(parser)` and `run(options)`. The command line imports only the one that is
asked for, so a module may import what it works with.
"""
