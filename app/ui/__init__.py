"""Qt, and only here: the shell, one folder for each screen, and the widgets they share."""
