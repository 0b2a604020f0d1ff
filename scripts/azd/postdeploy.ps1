# The same as postdeploy.sh, for Windows.
. "$PSScriptRoot/vault.ps1"
Assert-Set AZURE_SUBSCRIPTION_ID, AZURE_RESOURCE_GROUP, AZURE_FUNCTION_NAME, SERVICE_API_URI

function Test-Ready {
  try { (Invoke-WebRequest -Uri "$env:SERVICE_API_URI/health/readiness" -TimeoutSec 20).StatusCode -eq 200 } catch { $false }
}

# The app answers with its own identity: ready means that it wrote to Cosmos DB.
$patience = if ($env:READY_PATIENCE) { [int] $env:READY_PATIENCE } else { 300 }
$waited = 0
while (-not (Test-Ready)) {
  if ($waited -ge $patience) {
    [Console]::Error.WriteLine("The app is not ready after $patience seconds. What Key Vault gave it:")
    az rest --method get -o table --query 'value[].{setting:name, status:properties.status, detail:properties.details}' `
      --url "$(Get-GroupUrl)/providers/Microsoft.Web/sites/$env:AZURE_FUNCTION_NAME/config/configreferences/appsettings?api-version=2022-03-01"
    Stop-Hook 'Its log says which setting is wrong: azd monitor --logs. See docs/deployment.md, "When it does not start".'
  }
  if ($waited -eq 0) { Write-Output 'Waiting for the app to become ready.' }
  Start-Sleep -Seconds 10
  $waited += 10
}

Write-Output @"

The app is ready at $env:SERVICE_API_URI

Chatwoot, once (docs/deployment.md, "Connect Chatwoot"):
  1. Settings > Bots > Add bot, webhook address: $env:SERVICE_API_URI/webhooks/chatwoot
     Connect it to the WhatsApp inbox. Its secret:       scripts/set-secret.ps1 chatwoot-agent-bot-secret
     Its access token:                                   scripts/set-secret.ps1 chatwoot-bot-token
  2. An administrator's access token (Profile settings): scripts/set-secret.ps1 chatwoot-user-token
  3. Optional, an account webhook with the same address: scripts/set-secret.ps1 chatwoot-webhook-secret
"@
if (-not $env:CHATWOOT_BASE_URL -or $env:CHATWOOT_BASE_URL -eq 'https://chatwoot.invalid') {
  Write-Output '  4. Where Chatwoot is: azd env set CHATWOOT_BASE_URL https://YOUR-CHATWOOT; azd provision'
}
else {
  Write-Output "  4. The app makes the missing attribute definitions within a minute (Settings > Custom attributes); if it cannot, alert chatwoot-refuses tells you."
}
