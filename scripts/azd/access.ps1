# The same as access.sh, for Windows.
. "$PSScriptRoot/vault.ps1"
foreach ($variable in 'AZURE_ENV_NAME', 'AZURE_TENANT_ID', 'SERVICE_API_URI', 'SERVICE_API_IDENTITY_PRINCIPAL_ID') {
  if (-not [Environment]::GetEnvironmentVariable($variable)) {
    $value = azd env get-value $variable
    if ($LASTEXITCODE -ne 0) { Stop-Hook "azd knows no $variable. Run azd provision first." }
    [Environment]::SetEnvironmentVariable($variable, $value)
  }
}

$graph = 'https://graph.microsoft.com/v1.0'

function Send-Graph([string] $Method, [string] $Path, [string] $Json) {
  $body = New-TemporaryFile
  try {
    Set-Content -Path $body -NoNewline -Encoding utf8NoBOM -Value $Json
    $answer = az rest --method $Method --url "$graph/$Path" --body "@$body" --headers Content-Type=application/json --query appId -o tsv
    if ($LASTEXITCODE -ne 0) { Stop-Hook "Entra ID refused: $Method $Path" }
    $answer
  }
  finally {
    Remove-Item -Force $body
  }
}

$client = azd env get-value ACCESS_CLIENT_ID 2>$null
if ($LASTEXITCODE -eq 0 -and $client -match '^[0-9a-f-]{36}$') {
  Write-Output "Registration $client is there already; nothing was made."
}
else {
  $registration = (Get-Content -Raw "$PSScriptRoot/app-registration.json").Replace('@name@', "Recruitment assistant ($env:AZURE_ENV_NAME)").Replace('@url@', $env:SERVICE_API_URI)
  $client = Send-Graph post 'applications' $registration
  if (-not $client) { Stop-Hook 'The registration was not made.' }
  azd env set ACCESS_CLIENT_ID $client

  Send-Graph patch "applications(appId='$client')" (@{ identifierUris = @("api://$client") } | ConvertTo-Json -Compress) | Out-Null

  # The app's identity speaks for the registration, so that there is no client secret to keep or to renew.
  Send-Graph post "applications(appId='$client')/federatedIdentityCredentials" (@{
      name      = 'app'
      issuer    = "https://login.microsoftonline.com/$env:AZURE_TENANT_ID/v2.0"
      subject   = $env:SERVICE_API_IDENTITY_PRINCIPAL_ID
      audiences = @('api://AzureADTokenExchange')
    } | ConvertTo-Json -Compress) | Out-Null

  # Nobody signs in without a role.
  Send-Graph post 'servicePrincipals' (@{ appId = $client; appRoleAssignmentRequired = $true } | ConvertTo-Json -Compress) | Out-Null
  Write-Output "Registration $client was made."
}

Write-Output "Give people their roles in the Entra admin centre: Enterprise applications > Recruitment assistant ($env:AZURE_ENV_NAME) > Users and groups."
Write-Output 'Then: azd provision'
