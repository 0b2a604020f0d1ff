# Puts a secret into the vault without showing it, and makes the app read it. The same as set-secret, for Windows.
param([Parameter(Mandatory)] [string] $Name)

. "$PSScriptRoot/azd/vault.ps1"
if ($Secrets[$Name] -in 'key', 'signing') { Stop-Hook "$Name is made once and not replaced: what was made with it would be lost." }
if (-not $Secrets.Contains($Name)) { Stop-Hook "There is no secret $Name. Names: $(($Secrets.Keys | Where-Object { $Secrets[$_] -eq 'placeholder' }) -join ', ')" }

foreach ($variable in 'AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP', 'AZURE_KEY_VAULT_NAME', 'AZURE_FUNCTION_NAME') {
  if (-not [Environment]::GetEnvironmentVariable($variable)) {
    $value = azd env get-value $variable
    if ($LASTEXITCODE -ne 0) { Stop-Hook "azd knows no $variable. Run azd provision first." }
    [Environment]::SetEnvironmentVariable($variable, $value)
  }
}

$secret = Read-Host -AsSecureString "Value of $Name (not shown)"
Write-Secret $Name (ConvertFrom-SecureString -AsPlainText $secret)
Update-References
Write-Output "Secret $Name is in Key Vault $env:AZURE_KEY_VAULT_NAME; the app reads it now."
