# The same as vault.sh, for Windows. Dot-sourced by the hooks and by scripts/set-secret.ps1.
$ErrorActionPreference = 'Stop'

# Made once and kept for good, a random key or a signing key; or to be replaced by what Chatwoot shows.
$Secrets = [ordered]@{
  'privacy-pseudonym-key'     = 'key'
  'privacy-certificate-key'   = 'signing'
  'chatwoot-webhook-secret'   = 'placeholder'
  'chatwoot-agent-bot-secret' = 'placeholder'
  'chatwoot-api-inbox-secret' = 'placeholder'
  'chatwoot-bot-token'        = 'placeholder'
  'chatwoot-user-token'       = 'placeholder'
}

function Stop-Hook([string] $Message) {
  [Console]::Error.WriteLine($Message)
  exit 1
}

function Assert-Set([string[]] $Names) {
  foreach ($name in $Names) {
    if (-not [Environment]::GetEnvironmentVariable($name)) {
      Stop-Hook "$name is not set. Run this through azd, or after: azd env get-values."
    }
  }
}

function Get-GroupUrl {
  "https://management.azure.com/subscriptions/$env:AZURE_SUBSCRIPTION_ID/resourceGroups/$env:AZURE_RESOURCE_GROUP"
}

function Get-SecretUrl([string] $Name) {
  "$(Get-GroupUrl)/providers/Microsoft.KeyVault/vaults/$env:AZURE_KEY_VAULT_NAME/secrets/${Name}?api-version=2024-11-01"
}

# Anything but "there" and "not there" ends the script: a key that is there must never be overwritten because of a hiccup.
function Test-Secret([string] $Name) {
  $problem = (az rest --method get --url (Get-SecretUrl $Name) -o none 2>&1) | Out-String
  if ($LASTEXITCODE -eq 0) { return $true }
  if ($problem -match 'SecretNotFound|ResourceNotFound|Not Found') { return $false }
  Stop-Hook "Could not ask Key Vault $env:AZURE_KEY_VAULT_NAME for $Name, so nothing was written: $problem"
}

function Write-Secret([string] $Name, [string] $Value) {
  if (-not $Value) { Stop-Hook "The value for $Name is empty, so nothing was written." }
  $body = New-TemporaryFile
  try {
    Set-Content -Path $body -NoNewline -Encoding utf8NoBOM -Value (@{ properties = @{ value = $Value } } | ConvertTo-Json -Compress)
    az rest --method put --url (Get-SecretUrl $Name) --body "@$body" --headers 'Content-Type=application/json' -o none
    if ($LASTEXITCODE -ne 0) { Stop-Hook "Secret $Name was not written." }
  }
  finally {
    Remove-Item -Force $body
  }
}

# 256 random bits as 64 hexadecimal digits, from the system's cryptographic source.
function New-RandomKey {
  $bytes = [byte[]]::new(32)
  [System.Security.Cryptography.RandomNumberGenerator]::Fill($bytes)
  [Convert]::ToHexString($bytes).ToLowerInvariant()
}

# An ECDSA P-256 key, PKCS#8 in PEM on one line.
function New-SigningKey {
  $key = [System.Security.Cryptography.ECDsa]::Create([System.Security.Cryptography.ECCurve+NamedCurves]::nistP256)
  try { $key.ExportPkcs8PrivateKeyPem().Replace("`n", '') } finally { $key.Dispose() }
}

# Makes the app read its secrets again; without it, it may keep old ones for a day.
function Update-References {
  az rest --method post -o none --url "$(Get-GroupUrl)/providers/Microsoft.Web/sites/$env:AZURE_FUNCTION_NAME/config/configreferences/appsettings/refresh?api-version=2022-03-01"
  if ($LASTEXITCODE -ne 0) { Stop-Hook 'The app could not be made to read its secrets again.' }
}
