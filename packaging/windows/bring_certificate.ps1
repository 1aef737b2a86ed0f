# GitHub's Windows machine: the certificate into the user's own store, and signtool onto the path.
#   CERTIFICATE            the certificate with its key, as .pfx, in base64; unset: only signtool is brought
#   CERTIFICATE_PASSWORD   of that file
$ErrorActionPreference = "Stop"
$signtool = Get-ChildItem "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\signtool.exe" |
    Sort-Object FullName | Select-Object -Last 1
if ($signtool) { Add-Content $env:GITHUB_PATH $signtool.DirectoryName }
if ($env:CERTIFICATE) {
    $file = Join-Path $env:RUNNER_TEMP "certificate.pfx"
    [IO.File]::WriteAllBytes($file, [Convert]::FromBase64String($env:CERTIFICATE))
    $password = ConvertTo-SecureString $env:CERTIFICATE_PASSWORD -AsPlainText -Force
    Import-PfxCertificate -FilePath $file -CertStoreLocation Cert:\CurrentUser\My -Password $password | Out-Null
    Remove-Item $file
}
