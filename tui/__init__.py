"""parlbrowse: a terminal browser for archives of dated parliamentary news."""

__version__ = "0.1.0"
