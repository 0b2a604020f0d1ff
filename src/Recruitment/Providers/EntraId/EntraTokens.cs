using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Recruitment.Platform.Access;

namespace Recruitment.Providers.EntraId;

/// <summary>
/// Access tokens of Entra ID: signature by the keys that the issuer publishes, issuer, audience, lifetime, and the app roles in claim <c>roles</c>.
/// The holder is claim <c>oid</c>, which is the same in every token of that person or app.
/// </summary>
internal sealed partial class EntraTokens : ICredentials
{
    private const string PublicCloud = "login.microsoftonline.com";

    /// <summary>No issuer that is meant seriously signs with anything else; a symmetric algorithm would make the public key a secret.</summary>
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.EcdsaSha256];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _metadata;
    private readonly AccessOptions _options;
    private readonly ILogger<EntraTokens> _logger;

    public EntraTokens(IOptions<AccessOptions> options, ILogger<EntraTokens> logger)
    {
        _options = options.Value;
        _logger = logger;
        var authority = _options.Authority!;
        _metadata = new ConfigurationManager<OpenIdConnectConfiguration>(
            $"{authority.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = !authority.IsLoopback });
    }

    public bool AcceptsSignIn => false;

    public async Task<Principal?> AuthenticateAsync(string bearer, CancellationToken cancellationToken)
    {
        // Keys of this machine, or anything else that is no token, need no question to the issuer.
        if (!_handler.CanReadToken(bearer))
        {
            return null;
        }

        var result = await _handler.ValidateTokenAsync(bearer, Expected());
        if (!result.IsValid)
        {
            Log.Refused(_logger, result.Exception?.GetType().Name);
            return null;
        }

        var id = result.Claims.TryGetValue("oid", out var objectId) ? objectId as string : null;
        return string.IsNullOrEmpty(id) ? null : new Principal($"entra:{id}", Roles((JsonWebToken)result.SecurityToken));
    }

    public Principal? Find(string principalId) => null;

    private static HashSet<Role> Roles(JsonWebToken token) =>
        [.. token.Claims.Where(claim => claim.Type == "roles").Select(claim => Enum.GetValues<Role>().Where(role => role.ToString() == claim.Value)).SelectMany(role => role)];

    private TokenValidationParameters Expected() => new()
    {
        ConfigurationManager = _metadata,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidAlgorithms = Algorithms,
        ValidAudiences = [_options.Audience!, $"api://{_options.Audience}"],
        ValidIssuers = Issuers(),
        ClockSkew = TimeSpan.FromMinutes(2),
    };

    /// <summary>Tokens of version 1 name another issuer for the same tenant: https://learn.microsoft.com/entra/identity-platform/access-tokens.</summary>
    private List<string> Issuers()
    {
        var authority = _options.Authority!;
        var issuers = new List<string> { authority.AbsoluteUri.TrimEnd('/') };
        if (authority.Host == PublicCloud)
        {
            issuers.Add($"https://sts.windows.net/{authority.Segments[1].Trim('/')}/");
        }

        return issuers;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A bearer token was refused: {Reason}.")]
        public static partial void Refused(ILogger logger, string? reason);
    }
}
