; A Windows program that presses a button of the installer for try_in_wine.sh: 1 goes on, 2 cancels. It ends
; with 1 where no window of the title is there.
Unicode true
Target amd64-unicode
Name "press"
OutFile "${OUTPUT}"
RequestExecutionLevel user
SilentInstall silent
!include FileFunc.nsh
!include LogicLib.nsh
Section
  ${GetParameters} $0
  ${GetOptions} $0 "/TITLE=" $1
  ${GetOptions} $0 "/BUTTON=" $2
  FindWindow $3 "#32770" "$1"
  ${If} $3 = 0
    SetErrorLevel 1
    Quit
  ${EndIf}
  System::Call 'user32::PostMessage(p r3, i 0x111, p r2, p 0)' ; WM_COMMAND
SectionEnd
