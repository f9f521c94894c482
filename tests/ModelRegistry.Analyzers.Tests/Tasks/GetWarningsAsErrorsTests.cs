
using System.Reflection;
using Microsoft.Build.Framework;
using ModelRegistry.Tasks;

namespace ModelRegistry.Analyzers.Tests.Tasks;

public class GetWarningsAsErrorsTests
{
    [Fact]
    public void The_codes_that_MSBuild_turns_into_errors_are_returned_in_their_order()
        => Assert.Equal(["LLM2008", "LLM1007"], Ask(Engine<IBuildEngine8>(code => code is "LLM1007" or "LLM2008")));

    /// <summary>An MSBuild before 16.9, and engines that have the question and no answer.</summary>
    [Fact]
    public void No_code_is_returned_and_the_task_succeeds_where_MSBuild_cannot_say()
    {
        Assert.Empty(Ask(Engine<IBuildEngine>(_ => true)));
        Assert.Empty(Ask(Engine<IBuildEngine8>(_ => throw new NotImplementedException())));
        Assert.Empty(Ask(Engine<IBuildEngine8>(_ => throw new NullReferenceException())));
    }

    private static string[] Ask(IBuildEngine engine)
    {
        var task = new GetWarningsAsErrors { BuildEngine = engine, Codes = ["LLM2008", "LLM2005", "LLM1007"] };
        Assert.True(task.Execute());
        return task.WarningsAsErrors;
    }

    private static T Engine<T>(Func<string, bool> answer)
        where T : class, IBuildEngine
    {
        var engine = DispatchProxy.Create<T, AnsweringEngine>();
        ((AnsweringEngine)(object)engine).Answer = answer;
        return engine;
    }

    /// <summary>An engine that can be asked, and nothing else.</summary>
    public class AnsweringEngine : DispatchProxy
    {
        internal Func<string, bool> Answer { get; set; } = _ => false;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
            => targetMethod?.Name == nameof(IBuildEngine8.ShouldTreatWarningAsError) ? Answer((string)args![0]!) : null;
    }
}
