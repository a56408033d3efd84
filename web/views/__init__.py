"""View models that several pages share: frozen records ready to print, made from the library's records."""
