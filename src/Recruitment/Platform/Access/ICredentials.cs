namespace Recruitment.Platform.Access;

/// <summary>Who knows the holders of bearer credentials: Entra ID, or the keys of this machine.</summary>
public interface ICredentials
{
    /// <summary>Whether a key may be typed on the sign-in page.</summary>
    bool AcceptsSignIn { get; }

    /// <returns>Who holds it; null when it is not valid.</returns>
    Task<Principal?> AuthenticateAsync(string bearer, CancellationToken cancellationToken);

    /// <summary>Someone who signed in before.</summary>
    /// <returns>Null when their key is no longer valid.</returns>
    Principal? Find(string principalId);
}
