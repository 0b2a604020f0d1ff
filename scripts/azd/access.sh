#!/bin/sh
# Once, by someone who may register applications in Entra ID: the registration whose roles the app asks for.
# Run it after the first provision; it reads names from the current azd environment.
set -eu

# shellcheck source=vault.sh
. "$(dirname "$0")/vault.sh"
for variable in AZURE_ENV_NAME AZURE_TENANT_ID SERVICE_API_URI SERVICE_API_IDENTITY_PRINCIPAL_ID; do
  eval "value=\${$variable-}"
  [ -n "$value" ] || value=$(azd env get-value "$variable") || fail "azd knows no $variable. Run azd provision first."
  export "$variable=$value"
done

graph=https://graph.microsoft.com/v1.0
body=$(mktemp)
trap 'rm -f "$body"' EXIT INT TERM

client=$(azd env get-value ACCESS_CLIENT_ID 2>/dev/null) || client=
case $client in
  ????????-????-????-????-????????????) echo "Registration $client is there already; nothing was made." ;;
  *)
    sed "s|@name@|Recruitment assistant ($AZURE_ENV_NAME)|; s|@url@|$SERVICE_API_URI|" "$(dirname "$0")/app-registration.json" >"$body"
    client=$(az rest --method post --url "$graph/applications" --body "@$body" --headers Content-Type=application/json --query appId -o tsv)
    [ -n "$client" ] || fail 'The registration was not made.'
    azd env set ACCESS_CLIENT_ID "$client"

    printf '{"identifierUris":["api://%s"]}' "$client" >"$body"
    az rest --method patch --url "$graph/applications(appId='$client')" --body "@$body" --headers Content-Type=application/json -o none

    # The app's identity speaks for the registration, so that there is no client secret to keep or to renew.
    printf '{"name":"app","issuer":"https://login.microsoftonline.com/%s/v2.0","subject":"%s","audiences":["api://AzureADTokenExchange"]}' \
      "$AZURE_TENANT_ID" "$SERVICE_API_IDENTITY_PRINCIPAL_ID" >"$body"
    az rest --method post --url "$graph/applications(appId='$client')/federatedIdentityCredentials" --body "@$body" \
      --headers Content-Type=application/json -o none

    # Nobody signs in without a role.
    printf '{"appId":"%s","appRoleAssignmentRequired":true}' "$client" >"$body"
    az rest --method post --url "$graph/servicePrincipals" --body "@$body" --headers Content-Type=application/json -o none
    echo "Registration $client was made."
    ;;
esac

echo "Give people their roles in the Entra admin centre: Enterprise applications > Recruitment assistant ($AZURE_ENV_NAME) > Users and groups."
echo "Then: azd provision"
