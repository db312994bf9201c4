"""What keeps the store safe, as the chair sees it: passphrase, recovery sheet, backups."""
