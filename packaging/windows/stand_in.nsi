; A Windows program that runs for 15 seconds: it stands for ours where try_in_wine.sh tries the installer.
Unicode true
Target amd64-unicode
Name "stand-in"
OutFile "${OUTPUT}"
RequestExecutionLevel user
SilentInstall silent
Section
  Sleep 15000
SectionEnd
