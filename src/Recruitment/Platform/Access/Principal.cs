namespace Recruitment.Platform.Access;

/// <summary>Who makes a request.</summary>
/// <param name="Id">Opaque and stable, such as <c>entra:</c> and the object id; goes to the audit trail, so never a name or an address.</param>
/// <param name="Roles">What they may do.</param>
public sealed record Principal(string Id, IReadOnlySet<Role> Roles);
