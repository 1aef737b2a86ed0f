; A Windows program that presses a button of the installer for try_in_wine.sh: BUTTON=1 goes on, 2 cancels in the
; uppermost dialog, of which there is no other on that screen. It ends with 1 where there is none.
Unicode true
Target amd64-unicode
Name "press"
OutFile "${OUTPUT}"
RequestExecutionLevel user
SilentInstall silent
!include LogicLib.nsh
Section
  ReadEnvStr $2 BUTTON
  FindWindow $3 "#32770"
  ${If} $3 = 0
    SetErrorLevel 1
    Quit
  ${EndIf}
  System::Call 'user32::PostMessage(p r3, i 0x111, p r2, p 0)' ; WM_COMMAND
SectionEnd
