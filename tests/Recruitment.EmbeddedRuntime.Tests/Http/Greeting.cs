namespace Recruitment.EmbeddedRuntime.Tests.Http;

/// <summary>A scoped service that a function class takes.</summary>
public sealed class Greeting : IDisposable
{
    public string Text => IsDisposed ? "too late" : "hello";

    public bool IsDisposed { get; private set; }

    public void Dispose() => IsDisposed = true;
}
