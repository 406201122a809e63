# The Makefile of the Linux archive: `make user-install` for one person, `sudo make install` for everybody.
default:
	@echo "make user-install      for you alone (~/.local); make user-uninstall takes it away again"
	@echo "sudo make install      for everybody (/usr/local); sudo make uninstall takes it away again"

user-install:
	@PREFIX="$(HOME)/.local" ./install.sh install usr/local

user-uninstall:
	@PREFIX="$(HOME)/.local" ./install.sh uninstall

install:
	@PREFIX="$(or $(PREFIX),/usr/local)" ./install.sh install usr/local

uninstall:
	@PREFIX="$(or $(PREFIX),/usr/local)" ./install.sh uninstall

.PHONY: default user-install user-uninstall install uninstall
