# The same as postprovision.sh, for Windows.
. "$PSScriptRoot/vault.ps1"
Assert-Set AZURE_SUBSCRIPTION_ID, AZURE_RESOURCE_GROUP, AZURE_KEY_VAULT_NAME, AZURE_FUNCTION_NAME, AZURE_STORAGE_ACCOUNT_NAME,
  AZURE_DEPLOYMENT_CONTAINER, AZURE_COSMOS_ACCOUNT_NAME, SERVICE_API_IDENTITY_PRINCIPAL_ID

foreach ($name in $Secrets.Keys) {
  if (Test-Secret $name) { continue }
  Write-Secret $name $(if ($Secrets[$name] -eq 'signing') { New-SigningKey } else { New-RandomKey })
  if ($Secrets[$name] -eq 'placeholder') {
    Write-Output "Secret $name holds a random placeholder. Give it its value with: scripts/set-secret.ps1 $name"
  }
  else {
    Write-Output "Secret $name was generated. It is in Key Vault $env:AZURE_KEY_VAULT_NAME and nowhere else."
  }
}
Update-References

function Test-AppRoles {
  $held = az rest --method get --query 'value[].properties.roleDefinitionId' -o tsv `
    --url "$(Get-GroupUrl)/providers/Microsoft.Authorization/roleAssignments" `
    --url-parameters api-version=2022-04-01 "`$filter=principalId eq '$env:SERVICE_API_IDENTITY_PRINCIPAL_ID'" | Out-String
  if ($LASTEXITCODE -ne 0) { return $false }
  # Blob, table, Service Bus sender and receiver, scheduler, vault, telemetry.
  foreach ($role in 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3', '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39',
    '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0', '0ad04412-c4d5-4796-b79c-f76d14c8d402', '4633458b-17de-408a-b874-0445c86b69e6',
    '3913510d-42f4-4e42-8a64-420c390055eb') {
    if (-not $held.Contains($role)) { return $false }
  }
  $true
}

function Test-CosmosRole {
  $held = az cosmosdb sql role assignment list --subscription $env:AZURE_SUBSCRIPTION_ID --resource-group $env:AZURE_RESOURCE_GROUP `
    --account-name $env:AZURE_COSMOS_ACCOUNT_NAME --query '[].principalId' -o tsv | Out-String
  $LASTEXITCODE -eq 0 -and $held.Contains($env:SERVICE_API_IDENTITY_PRINCIPAL_ID)
}

# The data plane itself, as far as the deployer may look: the list of packages. Closed to the internet with VNET_ENABLED.
function Test-Packages {
  if ($env:VNET_ENABLED -eq 'true') { return $true }
  az storage blob list --account-name $env:AZURE_STORAGE_ACCOUNT_NAME --container-name $env:AZURE_DEPLOYMENT_CONTAINER `
    --auth-mode login --num-results 1 -o none 2>$null
  $LASTEXITCODE -eq 0
}

$patience = if ($env:ROLE_PATIENCE) { [int] $env:ROLE_PATIENCE } else { 300 }
$waited = 0
foreach ($check in 'Test-AppRoles', 'Test-CosmosRole', 'Test-Packages') {
  while (-not (& $check)) {
    if ($waited -ge $patience) { Stop-Hook "Roles have not arrived after $patience seconds ($check). Nothing is lost: run azd up again in a few minutes." }
    if ($waited -eq 0) { Write-Output 'Waiting for roles to arrive.' }
    Start-Sleep -Seconds 10
    $waited += 10
  }
}
Write-Output "Roles have arrived after $waited seconds."
