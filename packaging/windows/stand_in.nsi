; A Windows program that runs for 15 seconds: it stands for ours where try_in_wine.sh tries the installer. With
; HOLD=FILE in the environment it is somebody else's, and lets nobody move that file meanwhile.
Unicode true
Target amd64-unicode
Name "stand-in"
OutFile "${OUTPUT}"
RequestExecutionLevel user
SilentInstall silent
Section
  ReadEnvStr $0 HOLD
  StrCmp $0 "" +2
    FileOpen $1 "$0" r
  Sleep 15000
SectionEnd
