using System.Reflection;
using Microsoft.AspNetCore.Http;
using Recruitment.EmbeddedRuntime.DurableTask;
using Recruitment.EmbeddedRuntime.Hosting.Functions;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Tests.Hosting;

/// <summary>Reflection may hand out two objects for one parameter, as it does when two hosts of one process start at once.</summary>
public sealed class ParameterBindingTests
{
    [Theory]
    [InlineData(nameof(Inner.Queue))]
    [InlineData(nameof(Inner.Timer))]
    [InlineData(nameof(Inner.Activity))]
    [InlineData(nameof(Inner.Http))]
    [InlineData(nameof(Inner.Orchestration))]
    public void Create_TriggerAsAnotherObject_IsKnownAsTheTrigger(string name)
    {
        // Arrange
        var parameter = typeof(Inner).GetMethod(name)!.GetParameters()[0];
        var trigger = typeof(Outer).GetMethod(name)!.GetParameters()[0];

        // Act
        var binder = ParameterBinding.Create(parameter, trigger, trigger.GetCustomAttribute<TriggerBindingAttribute>()!);

        // Assert
        Assert.False(ReferenceEquals(parameter, trigger));
        Assert.NotNull(binder);
    }

    public class Inner
    {
        public void Orchestration([OrchestrationTrigger] TaskOrchestrationContext context) => ArgumentNullException.ThrowIfNull(context);

        public void Queue([ServiceBusTrigger("q")] BinaryData message) => ArgumentNullException.ThrowIfNull(message);

        public void Timer([TimerTrigger("0 * * * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);

        public void Activity([ActivityTrigger] string input) => ArgumentNullException.ThrowIfNull(input);

        public void Http([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => ArgumentNullException.ThrowIfNull(request);
    }

    public sealed class Outer : Inner;
}
