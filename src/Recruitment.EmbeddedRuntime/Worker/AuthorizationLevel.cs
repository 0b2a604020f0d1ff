namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>Who may call an HTTP function. Values as in Microsoft.Azure.Functions.Worker.Extensions.Http 3.3.0.</summary>
public enum AuthorizationLevel
{
    Anonymous = 0,
    User = 1,
    Function = 2,
    System = 3,
    Admin = 4,
}
