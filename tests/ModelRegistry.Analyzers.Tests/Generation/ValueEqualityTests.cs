using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>Generated value types compare by content, whether C# has records or not.</summary>
public class ValueEqualityTests
{
    private static readonly string[] ValueTypes =
        ["ModelPrice", "ModelPriceCliff", "ModelCacheWritePrice", "ModelCheck", "ModelUsage", "ModelCacheWrite"];

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.Latest)]
    public async Task Values_are_equal_where_every_part_is(LanguageVersion version)
    {
        var registry = """{ "models": [ { "id": "one", "provider": "p", "lifecycle": "available" } ] }""";
        var run = await Generated.Oldest.WithLanguageVersion(version).WithRegistry(registry).Run();
        using var loaded = run.AssertCompiles().EmitAndLoad();

        Assert.All(ValueTypes.Select(name => loaded.Type("ModelRegistry." + name)), AssertComparesByContent);
    }

    [Fact]
    public async Task Prices_of_two_models_are_equal_where_the_registry_says_the_same()
    {
        var registry = $$"""{ "models": [ {{Entry("one", 5)}}, {{Entry("two", 5)}}, {{Entry("three", 6)}} ] }""";
        const string comparisons = """
            string.Join(" ", new object[]
            {
                Models.One.Price == Models.Two.Price,
                Models.One.Price.Above[0] == Models.Two.Price.Above[0],
                Models.One.Price.GetHashCode() == Models.Two.Price.GetHashCode(),
                Models.One.Price == Models.Three.Price,
                Models.One.Price.Above[0] == Models.Three.Price.Above[0],
                new ModelPrice() == new ModelPrice(),
                new ModelPrice(input: 1m) == new ModelPrice(input: 1.00m),
                new ModelPrice(input: 1m).GetHashCode() == new ModelPrice(input: 1.00m).GetHashCode(),
                new ModelUsage(1, 2, 3, 4) == ModelUsage.OfWholePrompt(8, 2, 3, 4),
            })
            """;
        const string expected = "True True True False False True True True True";

        Assert.Equal(expected, await Generated.EvaluateAsync(registry, comparisons));
        Assert.Equal(expected, await Generated.EvaluateOnOldestAsync(registry, comparisons));

        static string Entry(string id, int cliff) => $$"""
            {
              "id": "{{id}}", "provider": "p", "lifecycle": "available",
              "pricing": {
                "input": 2.5, "output": 15, "above": [ { "inputTokens": 272000, "input": {{cliff}} } ],
                "verified": { "on": "2026-07-02", "source": "page" }
              }
            }
            """;
    }

    [Fact]
    public async Task Usages_are_equal_where_each_life_of_the_cache_has_the_same_tokens()
    {
        const string comparisons = """
            ((Func<Func<long, long, ModelCacheWrite>, Func<ModelCacheWrite[], ModelUsage>, string>)((life, usage) => string.Join(" ", new object[]
            {
                usage(new[] { life(300, 4), life(3600, 5) }) == usage(new[] { life(3600, 5), life(300, 4) }),
                usage(new[] { life(300, 4) }) == usage(new[] { life(300, 1), life(3600, 0), life(300, 3) }),
                usage(new[] { life(300, 4) }).GetHashCode() == usage(new[] { life(300, 1), life(300, 3) }).GetHashCode(),
                usage(new ModelCacheWrite[0]) == new ModelUsage(1, 2, 3),
                usage(new[] { life(300, 0) }) == new ModelUsage(1, 2, 3),
                usage(new[] { life(300, 4) }) == usage(new[] { life(3600, 4) }),
                usage(new[] { life(300, 4) }) == new ModelUsage(1, 2, 3, 4),
            })))((seconds, tokens) => new ModelCacheWrite(seconds, tokens), writes => new ModelUsage(1, 2, 3, writes))
            """;
        var registry = Generated.Registry("\"pricing\": null");

        Assert.Equal("True True True True True False False", await Generated.EvaluateAsync(registry, comparisons));
        Assert.Equal("True True True True True False False", await Generated.EvaluateOnOldestAsync(registry, comparisons));
    }

    private static void AssertComparesByContent(Type type)
    {
        var value = Make(type, Arguments(type));
        var equal = Make(type, Arguments(type));

        Assert.Contains(typeof(IEquatable<>).MakeGenericType(type), type.GetInterfaces());
        Assert.NotSame(value, equal);
        Assert.True(AreEqual(type, value, equal));
        Assert.Equal(value.GetHashCode(), equal.GetHashCode());
        Assert.False(AreEqual(type, value, null));
        Assert.False(AreEqual(type, null, value));
        Assert.True(AreEqual(type, null, null));
        Assert.False(value.Equals("text"));
        Assert.All(
            Constructor(type).GetParameters(),
            parameter =>
            {
                var arguments = Arguments(type);
                arguments[parameter.Position] = Sample(parameter.ParameterType, isOther: true);
                Assert.False(AreEqual(type, value, Make(type, arguments)), parameter.Name);

                if (parameter is { HasDefaultValue: true, DefaultValue: null })
                {
                    arguments[parameter.Position] = null;
                    Assert.True(AreEqual(type, Make(type, arguments), Make(type, arguments)), parameter.Name);
                    Assert.Equal(Make(type, arguments).GetHashCode(), Make(type, arguments).GetHashCode());
                    Assert.False(AreEqual(type, Make(type, arguments), value), parameter.Name);
                }
            });
    }

    /// <summary>Every comparison that C# has gives the same answer.</summary>
    private static bool AreEqual(Type type, object? left, object? right)
    {
        var isEqual = Operator("op_Equality");

        Assert.Equal(!isEqual, Operator("op_Inequality"));
        Assert.Equal(isEqual, Equals(left, right));
        if (left is not null)
        {
            Assert.Equal(isEqual, type.GetMethod("Equals", [type])!.Invoke(left, [right]));
        }

        return isEqual;

        bool Operator(string name) => (bool)type.GetMethod(name, [type, type])!.Invoke(null, [left, right])!;
    }

    private static ConstructorInfo Constructor(Type type) => type
        .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .MaxBy(constructor => constructor.GetParameters().Length)!;

    private static object Make(Type type, object?[] arguments) => Constructor(type).Invoke(arguments);

    private static object?[] Arguments(Type type)
        => [.. Constructor(type).GetParameters().Select(parameter => Sample(parameter.ParameterType, isOther: false))];

    /// <summary>A new object each time: two samples are never equal by reference.</summary>
    private static object Sample(Type type, bool isOther)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsArray)
        {
            // The last item differs, and not the number of items.
            var items = Array.CreateInstance(type.GetElementType()!, 2);
            items.SetValue(Sample(type.GetElementType()!, isOther: false), 0);
            items.SetValue(Sample(type.GetElementType()!, isOther), 1);
            return items;
        }

        return type == typeof(decimal) ? (object)(isOther ? 2m : 1.50m)
            : type == typeof(long) ? (isOther ? 2L : 1L)
            : type == typeof(int) ? (isOther ? 2 : 1)
            : type == typeof(DateTime) ? new DateTime(2026, 7, isOther ? 2 : 1)
            : type == typeof(string) ? new string(isOther ? 'b' : 'a', 3)
            : Make(type, [.. Constructor(type).GetParameters().Select(parameter => Sample(parameter.ParameterType, isOther))]);
    }
}
