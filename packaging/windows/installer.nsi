; The Windows installer: for one user, without an administrator. windows_installer.py gives the names in ${}.
; Silent: setup.exe /S, with the exit code 3 where the program is open; uninstall.exe /S [/DELETEDATA].

Unicode true
Target ${TARGET}
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WinVer.nsh
!include x64.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

!define WINDOW_EXE "${NAME}.exe"
!define DATA "$LOCALAPPDATA\${NAME}" ; where workspace/folders.py keeps campaigns and settings
!define OWN_KEY "Software\${IDENTIFIER}"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${IDENTIFIER}"
!define DOCUMENT_CLASS "SMSBAT.Campaign"
!define EXIT_PROGRAM_OPEN 3

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

; Windows lets nobody write to a program that runs, so whether it may be replaced needs no lock of our own:
; a campaign is sent by a running program only, from the window or from the terminal.
!macro LeaveWhileRunning PREFIX
  Function ${PREFIX}LeaveWhileRunning
    again:
      ClearErrors
      ${If} ${FileExists} "$INSTDIR\${WINDOW_EXE}"
        FileOpen $0 "$INSTDIR\${WINDOW_EXE}" a
        IfErrors open
        FileClose $0
      ${EndIf}
      ${If} ${FileExists} "$INSTDIR\${COMMAND}.exe"
        FileOpen $0 "$INSTDIR\${COMMAND}.exe" a
        IfErrors open
        FileClose $0
      ${EndIf}
      Return
    open:
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(ProgramIsOpen)" /SD IDCANCEL IDRETRY again
      SetErrorLevel ${EXIT_PROGRAM_OPEN}
      Quit
  FunctionEnd
!macroend
!insertmacro LeaveWhileRunning ""
!insertmacro LeaveWhileRunning "un."

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
  Call LeaveWhileRunning
FunctionEnd

Section
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\_internal" ; of an older version; nothing of it may be found by the new one
  File /r "${FROZEN}\*"
  File "${ICONS}\document.ico"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${OWN_KEY}" "Folder" "$INSTDIR"
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

Section "un.${NAME}"
  SectionIn RO
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${WINDOW_EXE}"
  Delete "$INSTDIR\${COMMAND}.exe"
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
