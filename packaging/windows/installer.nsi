; The Windows installer: for one user, without an administrator. windows_installer.py gives the names in ${}.
; Silent: setup.exe /S [/D=FOLDER], uninstall.exe /S [/DELETEDATA]; the exit codes stand below, 0 is success.

Unicode true
Target ${TARGET}
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

!define WINDOW_EXE "${NAME}.exe"
!define DATA "$LOCALAPPDATA\${NAME}" ; where workspace/folders.py keeps campaigns and settings
!define OWN_KEY "Software\${IDENTIFIER}"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${IDENTIFIER}"
!define DOCUMENT_CLASS "SMSBAT.Campaign"
!define EXIT_FAILED 2 ; as NSIS itself says it; what was installed is there as it was
!define EXIT_PROGRAM_OPEN 3
!define EXIT_FOLDER_TAKEN 4
!define EXIT_NEWER_IS_THERE 5

Name "${NAME}"
OutFile "${OUTPUT}"
BrandingText "${NAME} ${VERSION}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${OWN_KEY}" "Folder"
SetCompressor /SOLID /FINAL lzma
SetCompressorDictSize 64
ManifestDPIAware true
ManifestSupportedOS Win10
AllowSkipFiles off ; a program of which a file is missing is none
!ifdef SIGN_COMMAND ; the uninstaller is made, and signed, while the installer is compiled
  !uninstfinalize '${SIGN_COMMAND} "%1"' = 0
!endif

VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} installer"
VIAddVersionKey "CompanyName" "SMSBAT"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICONS}\composer.ico"
!define MUI_UNICON "${ICONS}\composer.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${ICONS}\wizard.bmp"
!define MUI_WELCOMEPAGE_TITLE "${NAME} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "$(WelcomeText)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(FinishTitle)"
!define MUI_FINISHPAGE_TEXT "$(FinishText)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW_EXE}"
!define MUI_FINISHPAGE_RUN_TEXT "$(OpenNow)"
!define MUI_FINISHPAGE_SHOWREADME "" ; the second box of the page, which may do anything
!define MUI_FINISHPAGE_SHOWREADME_TEXT "$(DesktopShortcut)"
!define MUI_FINISHPAGE_SHOWREADME_NOTCHECKED
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION MakeDesktopShortcut
!insertmacro MUI_PAGE_FINISH
!define MUI_COMPONENTSPAGE_TEXT_TOP "$(UninstallText)"
!define MUI_COMPONENTSPAGE_SMALLDESC
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English" ; the first is for every other language
!insertmacro MUI_LANGUAGE "Ukrainian"
!include words.nsh

Var Running
Var Failed

!macro Move PREFIX NAME FROM TO
  StrCpy $7 "${FROM}\${NAME}"
  StrCpy $8 "${TO}\${NAME}"
  Call ${PREFIX}Move
!macroend
!macro MovePrograms PREFIX FROM TO
  !insertmacro Move "${PREFIX}" "${WINDOW_EXE}" "${FROM}" "${TO}"
  !insertmacro Move "${PREFIX}" "${COMMAND}.exe" "${FROM}" "${TO}"
!macroend
!macro MoveRest FROM TO
  !insertmacro Move "" "_internal" "${FROM}" "${TO}"
  !insertmacro Move "" "document.ico" "${FROM}" "${TO}"
  !insertmacro Move "" "uninstall.exe" "${FROM}" "${TO}"
!macroend

; What installer and uninstaller both need; NSIS wants the functions of each apart.
!macro Steps PREFIX
  ; Windows lets nobody write to a program that runs, so whether it may be replaced needs no lock of our own:
  ; a campaign is sent by a running program only, from the window or from the terminal.
  Function ${PREFIX}LookAt ; the program $8; sets $Running
    ${If} ${FileExists} "$8"
      ClearErrors
      FileOpen $9 "$8" a
      ${If} ${Errors}
        StrCpy $Running 1
      ${Else}
        FileClose $9
      ${EndIf}
    ${EndIf}
  FunctionEnd

  Function ${PREFIX}LookIn ; the folder $7
    StrCpy $Running 0
    StrCpy $8 "$7\${WINDOW_EXE}"
    Call ${PREFIX}LookAt
    StrCpy $8 "$7\${COMMAND}.exe"
    Call ${PREFIX}LookAt
  FunctionEnd

  Function ${PREFIX}LeaveWhileRunning
    again:
      StrCpy $7 "$INSTDIR"
      Call ${PREFIX}LookIn
      ${If} $Running = 0
        Return
      ${EndIf}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(ProgramIsOpen)" /SD IDCANCEL IDRETRY again
      SetOutPath "$TEMP"
      RMDir /r "$INSTDIR\_new"
      SetErrorLevel ${EXIT_PROGRAM_OPEN}
      Quit
  FunctionEnd

  Function ${PREFIX}Move ; $7, where it is there at all, to $8; sets $Failed
    ${IfNot} ${FileExists} "$7"
      Return
    ${EndIf}
    StrCpy $9 10 ; times: a virus scanner may hold for a moment what was just written
    ${Do}
      ClearErrors
      Rename "$7" "$8"
      ${IfNot} ${Errors}
        Return
      ${EndIf}
      Sleep 300
      IntOp $9 $9 - 1
    ${LoopUntil} $9 = 0
    StrCpy $Failed 1
  FunctionEnd

  ; Moves the programs to where nobody starts them, and looks once more: pages may have stood open for an hour.
  Function ${PREFIX}StandAside
    again:
      StrCpy $Failed 0
      Call ${PREFIX}LeaveWhileRunning
      RMDir /r "$INSTDIR\_old"
      CreateDirectory "$INSTDIR\_old"
      !insertmacro MovePrograms "${PREFIX}" "$INSTDIR" "$INSTDIR\_old"
      StrCpy $7 "$INSTDIR\_old"
      Call ${PREFIX}LookIn
      ${If} $Running = 1
        !insertmacro MovePrograms "${PREFIX}" "$INSTDIR\_old" "$INSTDIR"
        Goto again
      ${EndIf}
  FunctionEnd
!macroend
!insertmacro Steps ""
!insertmacro Steps "un."

; A shortcut that the task bar takes for the program's own window.
!macro MakeShortcut LINK
  CreateShortcut "${LINK}" "$INSTDIR\${WINDOW_EXE}"
  Push "${LINK}"
  Call NameShortcut
!macroend

Function NameShortcut
  Exch $5
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '(r5,${STGM_READWRITE})'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r3'
        System::Call '*(&w64 "${IDENTIFIER}")p.r6'
        System::Call '*(&i2 ${VT_LPWSTR},&i6 0,p r6,p 0)p.r4'
        ${IPropertyStore::SetValue} $2 '(r3,r4)'
        ${IPropertyStore::Commit} $2 ""
        System::Free $3
        System::Free $4
        System::Free $6
        ${IUnknown::Release} $2 ""
        ${IPersistFile::Save} $1 '(r5,1)'
      ${EndIf}
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
  Pop $5
FunctionEnd

Function MakeDesktopShortcut
  !insertmacro MakeShortcut "$DESKTOP\${NAME}.lnk"
FunctionEnd

!macro TellExplorer ; of new and gone file types
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(OldWindows)" /SD IDOK
    Abort
  ${EndIf}
  Call LeaveForeignFolder
  Call AskBeforeGoingBack
  Call LeaveWhileRunning
FunctionEnd

Function AskBeforeGoingBack
  ReadRegStr $0 HKCU "${OWN_KEY}" "Numbers"
  ${VersionCompare} "$0" "${NUMBERS}" $1
  ${If} $0 == ""
  ${OrIf} $1 <> 1 ; 1: the first is the newer one
    Return
  ${EndIf}
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
  MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(NewerIsThere)" /SD IDNO IDYES older
  SetErrorLevel ${EXIT_NEWER_IS_THERE}
  Quit
  older:
FunctionEnd

; Somebody else's _internal is not ours to replace. Without /D=FOLDER the folder is ours by its name.
Function LeaveForeignFolder
  ReadRegStr $0 HKCU "${OWN_KEY}" "Folder"
  ${DirState} "$INSTDIR" $1
  ${If} $INSTDIR == $0
  ${OrIf} $INSTDIR == "$LOCALAPPDATA\Programs\${NAME}"
  ${OrIf} ${FileExists} "$INSTDIR\${COMMAND}.exe"
  ${OrIf} $1 <> 1 ; 1: there is something in it
    Return
  ${EndIf}
  MessageBox MB_OK|MB_ICONSTOP "$(FolderIsTaken)" /SD IDOK
  SetErrorLevel ${EXIT_FOLDER_TAKEN}
  Quit
FunctionEnd

!macro GiveBack NAME ; where it was taken away
  ${If} ${FileExists} "$INSTDIR\_old\${NAME}"
    !insertmacro Move "" "${NAME}" "$INSTDIR" "$INSTDIR\_new"
    !insertmacro Move "" "${NAME}" "$INSTDIR\_old" "$INSTDIR"
  ${EndIf}
!macroend

; The new version is unpacked beside the old one, and only then takes its place: what fails on the way leaves
; the old one whole.
Section
  RMDir /r "$INSTDIR\_new"
  SetOutPath "$INSTDIR\_new"
  File /r "${FROZEN}\*"
  File "${ICONS}\document.ico"
  WriteUninstaller "$INSTDIR\_new\uninstall.exe"
  SetOutPath "$INSTDIR"
  Call StandAside
  !insertmacro MoveRest "$INSTDIR" "$INSTDIR\_old"
  ${If} $Failed = 0
    !insertmacro MoveRest "$INSTDIR\_new" "$INSTDIR"
    !insertmacro MovePrograms "" "$INSTDIR\_new" "$INSTDIR"
  ${EndIf}
  ${If} $Failed = 1
    !insertmacro GiveBack "${WINDOW_EXE}"
    !insertmacro GiveBack "${COMMAND}.exe"
    !insertmacro GiveBack "_internal"
    !insertmacro GiveBack "document.ico"
    !insertmacro GiveBack "uninstall.exe"
    MessageBox MB_OK|MB_ICONSTOP "$(NotInstalled)" /SD IDOK
    Abort
  ${EndIf}
  RMDir /r "$INSTDIR\_new"
  RMDir /r "$INSTDIR\_old"
  WriteRegStr HKCU "${OWN_KEY}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${OWN_KEY}" "Numbers" "${NUMBERS}"
  !insertmacro MakeShortcut "$SMPROGRAMS\${NAME}.lnk"

  WriteRegStr HKCU "Software\Classes\.${SUFFIX}" "" "${DOCUMENT_CLASS}"
  WriteRegStr HKCU "Software\Classes\.${SUFFIX}" "Content Type" "${DOCUMENT_TYPE}"
  WriteRegStr HKCU "Software\Classes\.${SUFFIX}\OpenWithProgids" "${DOCUMENT_CLASS}" ""
  WriteRegStr HKCU "Software\Classes\${DOCUMENT_CLASS}" "" "$(Campaign)"
  WriteRegStr HKCU "Software\Classes\${DOCUMENT_CLASS}" "AppUserModelID" "${IDENTIFIER}"
  WriteRegStr HKCU "Software\Classes\${DOCUMENT_CLASS}\DefaultIcon" "" "$INSTDIR\document.ico"
  WriteRegStr HKCU "Software\Classes\${DOCUMENT_CLASS}\shell\open\command" "" '"$INSTDIR\${WINDOW_EXE}" "%1"'
  !insertmacro TellExplorer

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${WINDOW_EXE}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "SMSBAT"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" "$0"
SectionEnd

Function .onInstFailed
  SetOutPath "$TEMP" ; nobody removes the folder one stands in
  RMDir /r "$INSTDIR\_new"
  RMDir "$INSTDIR\_old"
  RMDir "$INSTDIR"
  SetErrorLevel ${EXIT_FAILED}
FunctionEnd

Section "un.${NAME}"
  SectionIn RO
  Call un.StandAside
  ${If} $Failed = 1
    !insertmacro MovePrograms "un." "$INSTDIR\_old" "$INSTDIR"
  ${Else}
    RMDir /r "$INSTDIR\_internal"
    RMDir /r "$INSTDIR\_old"
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\_internal"
  ${OrIf} ${FileExists} "$INSTDIR\_old"
    MessageBox MB_OK|MB_ICONSTOP "$(NotRemoved)" /SD IDOK ; Windows still lists it: it may be tried again
    SetErrorLevel ${EXIT_FAILED}
    Abort
  ${EndIf}
  RMDir /r "$INSTDIR\_new"
  Delete "$INSTDIR\document.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only if nothing of anybody else's is in it
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  ReadRegStr $0 HKCU "Software\Classes\.${SUFFIX}" ""
  ${If} $0 == "${DOCUMENT_CLASS}" ; another program may have the files by now
    DeleteRegValue HKCU "Software\Classes\.${SUFFIX}" ""
    DeleteRegValue HKCU "Software\Classes\.${SUFFIX}" "Content Type"
  ${EndIf}
  DeleteRegValue HKCU "Software\Classes\.${SUFFIX}\OpenWithProgids" "${DOCUMENT_CLASS}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.${SUFFIX}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\.${SUFFIX}"
  DeleteRegKey HKCU "Software\Classes\${DOCUMENT_CLASS}"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "${OWN_KEY}"
  !insertmacro TellExplorer
SectionEnd

Section /o "un.$(SectionData)" UnData
  RMDir /r "${DATA}"
SectionEnd

Function un.onInit ; after the sections, whose numbers it needs
  Call un.LeaveWhileRunning
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DELETEDATA" $1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${UnData}
  ${EndIf}
FunctionEnd

!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${UnData} "$(AboutData)"
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END
