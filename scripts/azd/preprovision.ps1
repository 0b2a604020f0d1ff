# The same as preprovision.sh, for Windows.
. "$PSScriptRoot/vault.ps1"
Assert-Set AZURE_SUBSCRIPTION_ID, AZURE_ENV_NAME

az account show --subscription $env:AZURE_SUBSCRIPTION_ID -o none 2>$null
if ($LASTEXITCODE -ne 0) { Stop-Hook "The Azure CLI cannot see subscription $env:AZURE_SUBSCRIPTION_ID. Run: az login" }

$patience = if ($env:PROVIDER_PATIENCE) { [int] $env:PROVIDER_PATIENCE } else { 300 }
foreach ($provider in 'Microsoft.App', 'Microsoft.CognitiveServices', 'Microsoft.DocumentDB', 'Microsoft.DurableTask', 'Microsoft.Insights',
  'Microsoft.KeyVault', 'Microsoft.ManagedIdentity', 'Microsoft.OperationalInsights', 'Microsoft.ServiceBus', 'Microsoft.Storage', 'Microsoft.Web') {
  $waited = 0
  while ($true) {
    $state = az provider show --subscription $env:AZURE_SUBSCRIPTION_ID --namespace $provider --query registrationState -o tsv
    if ($LASTEXITCODE -ne 0) { Stop-Hook "Could not ask for the state of $provider." }
    if ($state -eq 'Registered') { break }
    if ($waited -eq 0) {
      Write-Output "Registering $provider (was $state)."
      az provider register --subscription $env:AZURE_SUBSCRIPTION_ID --namespace $provider -o none
      if ($LASTEXITCODE -ne 0) { Stop-Hook "May not register $provider. Ask an owner of the subscription to run: az provider register --namespace $provider" }
    }
    if ($waited -ge $patience) { Stop-Hook "$provider is still $state after $patience seconds. Run azd up again in a few minutes." }
    Start-Sleep -Seconds 10
    $waited += 10
  }
}

# A budget keeps the month that it was made in; a later one is refused.
if (-not $env:BUDGET_START_DATE) { azd env set BUDGET_START_DATE ([DateTime]::UtcNow.ToString('yyyy-MM-01')) }
