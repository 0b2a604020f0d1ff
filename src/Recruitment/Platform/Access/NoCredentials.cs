namespace Recruitment.Platform.Access;

/// <summary>Where neither Entra ID nor local keys are set up: nobody is let in by a token.</summary>
internal sealed class NoCredentials : ICredentials
{
    public bool AcceptsSignIn => false;

    public Task<Principal?> AuthenticateAsync(string bearer, CancellationToken cancellationToken) => Task.FromResult<Principal?>(null);

    public Principal? Find(string principalId) => null;
}
