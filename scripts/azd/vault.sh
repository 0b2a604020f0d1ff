# shellcheck shell=sh
# Secrets of the vault, through the resource manager: that also works when the vault is closed to the internet, and needs no
# right to read a secret. Sourced by the hooks and by scripts/set-secret. No secret is ever an argument or printed.

# name: made once and kept for good, a random "key" or a "signing" key; or to be replaced by what Chatwoot shows, "placeholder".
# shellcheck disable=SC2034 # Read by those who source this.
SECRETS='privacy-pseudonym-key:key
privacy-certificate-key:signing
chatwoot-webhook-secret:placeholder
chatwoot-agent-bot-secret:placeholder
chatwoot-api-inbox-secret:placeholder
chatwoot-bot-token:placeholder
chatwoot-user-token:placeholder'

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

need() {
  for variable in "$@"; do
    eval "value=\${$variable-}"
    [ -n "$value" ] || fail "$variable is not set. Run this through azd, or after: azd env get-values."
  done
}

group_url() {
  printf 'https://management.azure.com/subscriptions/%s/resourceGroups/%s' "$AZURE_SUBSCRIPTION_ID" "$AZURE_RESOURCE_GROUP"
}

secret_url() {
  printf '%s/providers/Microsoft.KeyVault/vaults/%s/secrets/%s?api-version=2024-11-01' "$(group_url)" "$AZURE_KEY_VAULT_NAME" "$1"
}

# 0: it is there; 1: it is not. Anything else ends the script: a key that is there must never be overwritten because of a hiccup.
secret_exists() {
  if problem=$(az rest --method get --url "$(secret_url "$1")" -o none 2>&1); then return 0; fi
  case $problem in
    *SecretNotFound* | *ResourceNotFound* | *'Not Found'*) return 1 ;;
    *) fail "Could not ask Key Vault $AZURE_KEY_VAULT_NAME for $1, so nothing was written: $problem" ;;
  esac
}

# Reads the value from standard input. Backslash and quote are escaped; a line break cannot be part of a secret here.
secret_write() {
  body=$(mktemp)
  trap 'rm -f "$body"' EXIT INT TERM
  chmod 600 "$body"
  { printf '{"properties":{"value":"'; tr -d '\r\n' | sed 's/\\/\\\\/g; s/"/\\"/g'; printf '"}}'; } >"$body"
  if grep -q '"value":""' "$body"; then rm -f "$body"; fail "The value for $1 is empty, so nothing was written."; fi
  az rest --method put --url "$(secret_url "$1")" --body "@$body" --headers 'Content-Type=application/json' -o none
  rm -f "$body"
  trap - EXIT INT TERM
}

# 256 random bits as 64 hexadecimal digits, from the system's cryptographic source.
random_key() {
  od -An -v -tx1 -N32 /dev/urandom | tr -d ' \n'
}

# An ECDSA P-256 key, PKCS#8 in PEM; secret_write makes one line of it, which is PEM as well (RFC 7468, lax parsing).
signing_key() {
  command -v openssl >/dev/null || fail 'openssl is not installed. It makes the key that seals certificates of erasure.'
  openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -pkeyopt ec_param_enc:named_curve
}

# Makes the app read its secrets again; without it, it may keep old ones for a day.
refresh_references() {
  az rest --method post -o none \
    --url "$(group_url)/providers/Microsoft.Web/sites/$AZURE_FUNCTION_NAME/config/configreferences/appsettings/refresh?api-version=2022-03-01"
}
