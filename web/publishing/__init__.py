"""Publishing: the whole calendar as files, for any server or store."""
