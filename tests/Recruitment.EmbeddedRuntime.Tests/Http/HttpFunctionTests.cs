using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.EmbeddedRuntime.Tests.Hosting;
using Recruitment.EmbeddedRuntime.Worker;
using Recruitment.EmbeddedRuntime.Worker.Middleware;

namespace Recruitment.EmbeddedRuntime.Tests.Http;

public sealed class HttpFunctionTests : IAsyncLifetime
{
    private EmbeddedTestHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await EmbeddedTestHost.StartAsync([typeof(HttpFunctions)], builder => builder.Services.AddScoped<Greeting>());

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task StaticFunction_Get_ReturnsItsResult()
    {
        // Act
        var text = await _host.Http.GetStringAsync("/ping");

        // Assert
        Assert.Equal("pong", text);
    }

    [Fact]
    public async Task InstanceFunction_RouteParametersAndBody_AreBound()
    {
        // Act
        var response = await _host.Http.PostAsync("/people/ann/3", new StringContent("body"));

        // Assert
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("hello", json.GetProperty("text").GetString());
        Assert.Equal("ann", json.GetProperty("name").GetString());
        Assert.Equal(3, json.GetProperty("times").GetInt32());
        Assert.Equal("body", json.GetProperty("body").GetString());
        Assert.Equal("Greet", json.GetProperty("function").GetString());
        Assert.True(json.GetProperty("isSame").GetBoolean());
        Assert.Equal("ann", json.GetProperty("bound").GetString());
        Assert.Equal("httpTrigger", json.GetProperty("trigger").GetString());
    }

    [Theory]
    [InlineData("/people/ann/three", HttpStatusCode.NotFound)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    [InlineData("/Protected", HttpStatusCode.Unauthorized)]
    [InlineData("/Protected?code=wrong", HttpStatusCode.Unauthorized)]
    [InlineData("/administer", HttpStatusCode.Unauthorized)]
    public async Task Request_WithoutMatchOrKey_IsRefused(string path, HttpStatusCode expected)
    {
        // Act
        var response = await _host.Http.GetAsync(path);

        // Assert
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Request_OtherMethod_ReturnsMethodNotAllowed()
    {
        // Act
        var response = await _host.Http.DeleteAsync("/ping");

        // Assert
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task CatchAllRoute_DeepPath_BindsTheRest()
    {
        // Act
        var text = await _host.Http.GetStringAsync("/files/a/b/c.txt");

        // Assert
        Assert.Equal("a/b/c.txt", text);
    }

    [Fact]
    public async Task Result_PlainObject_IsWrittenAsJson()
    {
        // Act
        var response = await _host.Http.GetAsync("/plain");

        // Assert
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("""{"x":1,"y":2}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Function_Throws_ReturnsEmptyServerError()
    {
        // Act
        var response = await _host.Http.GetAsync("/fail");

        // Assert
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Keys_FromTheDataDirectory_OpenWhatTheyShould()
    {
        // Arrange
        var path = Path.Combine(_host.Directory, "keys.json");
        var keys = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(path))!;
        using var withHeader = new HttpRequestMessage(HttpMethod.Get, "/Protected") { Headers = { { "x-functions-key", keys["Function"] } } };

        // Act
        var byHeader = await _host.Http.SendAsync(withHeader);
        var byQuery = await _host.Http.GetAsync($"/Protected?code={keys["Function"]}");
        var tooLow = await _host.Http.GetAsync($"/administer?code={keys["Function"]}");
        var admin = await _host.Http.GetAsync($"/administer?code={keys["Admin"]}");

        // Assert
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.OK],
            [byHeader.StatusCode, byQuery.StatusCode, tooLow.StatusCode, admin.StatusCode]);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Middleware_AroundAFunction_SeesContextAndReplacesTheResult()
    {
        // Arrange
        await using var host = await EmbeddedTestHost.StartAsync([typeof(HttpFunctions)], builder =>
        {
            builder.Services.AddScoped<Greeting>();
            builder.UseMiddleware<SeenMiddleware>();
            builder.UseWhen(context => context.FunctionDefinition.Name == "Ping", async (context, next) =>
            {
                await next();
                context.Items["seen"] += ",inner";
                context.GetInvocationResult().Value = Results.Text("replaced");
            });
        });

        // Act
        var ping = await host.Http.GetAsync("/ping");
        var plain = await host.Http.GetAsync("/plain");

        // Assert
        Assert.Equal("replaced", await ping.Content.ReadAsStringAsync());
        Assert.Equal("outer,inner", ping.Headers.GetValues("x-seen").Single());
        Assert.Equal("outer", plain.Headers.GetValues("x-seen").Single());
    }

    [Fact]
    public async Task RoutePrefix_HostJsonIsSilent_IsApi()
    {
        // Arrange
        await using var host = await EmbeddedTestHost.StartAsync([typeof(HttpFunctions)], builder => builder.Services.AddScoped<Greeting>(), hostJson: "{}");

        // Act
        var text = await host.Http.GetStringAsync("/api/ping");

        // Assert
        Assert.Equal("pong", text);
    }
}
