using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Sinks;
using ModelRegistry.Analyzers.Tests.Conventions;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Sinks;

/// <summary>The table: how it is written, and that it is true of the SDKs that can be had.</summary>
public class SinkTableTests
{
    private const int LargestTable = 100_000;

    private static readonly ImmutableArray<string> Rows =
        [.. Repository.Read("src", "ModelRegistry.Analyzers", "Sinks", "Sinks.txt").Split('\n').Where(row => !row.StartsWith('#'))];

    public static TheoryData<string> Assemblies() => [.. SinkTable.Default.Assemblies];

    public static TheoryData<string> FullyKnownSdks() => ["OpenAI", "Anthropic", "Microsoft.Extensions.AI.Abstractions"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_row_is_understood(string name)
    {
        var start = Rows.IndexOf(Rows.Single(row => row.StartsWith(name + " ", StringComparison.Ordinal)));
        var written = Rows.Skip(start).TakeWhile(row => row.Length > 0).ToList();
        var words = written[0].Split(' ');
        Assert.Equal(["", "#"], words[2..4]);

        var read = SinkTable.Default[name].Types
            .SelectMany(type => type.Members.Select(member => Write(member, ListedMember.ProviderOf(words[1]))).Prepend("  " + type.FullName));

        Assert.Equal(written.Skip(1).Select(row => row.Split("  # ")[0]), read);
    }

    [Fact]
    public void No_listed_assembly_passes_for_one_of_the_framework() => Assert.DoesNotContain(SinkTable.Default.Assemblies, SinkCatalogue.IsOfFramework);

    [Fact]
    public void The_table_is_sorted_and_names_nothing_twice()
    {
        AssertSorted(SinkTable.Default.Assemblies);
        Assert.All(SinkTable.Default.Assemblies.Select(name => SinkTable.Default[name]), assembly =>
        {
            AssertSorted(assembly.Types.Select(type => type.FullName));
            Assert.All(assembly.Types, type => AssertSorted(type.Members.Select(NameOf)));
        });
    }

    [Fact]
    public void The_flags_are_those_that_the_header_explains()
        => Assert.All(Rows.Where(row => row.Contains(" +", StringComparison.Ordinal)), row => Assert.Matches(@"^    \S+ \S+ \+(d|s|i|ds|di|si)( |$)", row));

    [Fact]
    public void The_table_stays_small()
        => Assert.InRange(Rows.Sum(row => row.Length + 1), 1, LargestTable);

    [Theory]
    [MemberData(nameof(FullyKnownSdks))]
    public async Task Every_row_of_an_SDK_leads_to_a_member_of_it(string name)
    {
        var assembly = await Load(name);

        var wrong = SinkTable.Default[name].Types
            .SelectMany(type => type.Members
                .Where(member => Exists(assembly, type, member) != member.IsIn(assembly.Identity.Version))
                .Select(member => $"{type.FullName} {NameOf(member)}"))
            .ToList();

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task The_rows_of_the_first_Azure_SDK_lead_to_its_members()
    {
        var assembly = await Load("Azure.AI.OpenAI");
        var client = SinkTable.Default["Azure.AI.OpenAI"].Types.Single(type => type.Name == "OpenAIClient");

        Assert.NotEmpty(client.Members);
        Assert.All(client.Members.Where(member => member.Parameter == "deploymentOrModelName"), member => Assert.True(Exists(assembly, client, member), NameOf(member)));
    }

    [Theory]
    [MemberData(nameof(FullyKnownSdks))]
    public async Task The_catalogue_finds_every_row_by_its_symbol(string name)
    {
        var assembly = await Load(name);
        var catalogue = SinkCatalogue.For(await SourceProject.Library.WithSdk(Sdks[name]).Compile());

        var missed = SinkTable.Default[name].Types
            .SelectMany(type => type.Members
                .Where(member => member.IsIn(assembly.Identity.Version) && Symbols(assembly, type, member).Any(symbol => !IsFound(catalogue, symbol, member)))
                .Select(member => $"{type.FullName} {NameOf(member)}"))
            .ToList();

        Assert.Empty(missed);
    }

    private static readonly Dictionary<string, Sdk> Sdks =
        new[] { Sdk.Anthropic, Sdk.AzureOpenAI, Sdk.ExtensionsAI, Sdk.OpenAI }.ToDictionary(sdk => sdk.AssemblyName);

    private static async Task<IAssemblySymbol> Load(string name)
    {
        var compilation = await SourceProject.Library.WithSdk(Sdks[name]).Compile();
        return (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(Sdks[name].References[0])!;
    }

    private static bool IsFound(SinkCatalogue catalogue, ISymbol symbol, ListedMember member)
    {
        var sink = symbol is IMethodSymbol method
            ? method.Parameters.Where(parameter => parameter.Name == member.Parameter).Select(parameter => catalogue.Of(parameter)).SingleOrDefault()
            : catalogue.Of(symbol);
        return sink == member.Sink && (!member.SendsRequest || catalogue.IsSender((IMethodSymbol)symbol));
    }

    private static bool Exists(IAssemblySymbol assembly, ListedType type, ListedMember member) => Symbols(assembly, type, member).Any();

    private static IEnumerable<ISymbol> Symbols(IAssemblySymbol assembly, ListedType type, ListedMember member)
    {
        var symbol = assembly.GetTypeByMetadataName(type.FullName);
        return (symbol?.GetMembers(member.Name == ListedMember.Constructor ? WellKnownMemberNames.InstanceConstructorName : member.Name) ?? [])
            .Where(found => found is IMethodSymbol method
                ? member.Parameter is null ? member.Sink is null : method.Parameters.Any(parameter => parameter.Name == member.Parameter)
                : member is { Parameter: null, Sink: not null });
    }

    private static void AssertSorted(IEnumerable<string> names) => Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), names);

    private static string NameOf(ListedMember member)
        => member switch { { Sink: null } => $"{member.Name}()", { Parameter: null } => member.Name, _ => $"{member.Name}({member.Parameter})" };

    private static string Write(ListedMember member, string? provider)
    {
        var sink = member.Sink;
        var flags = (sink?.Carries == SinkCarries.DeploymentName ? "d" : "") + (member.SendsRequest ? "s" : "") + (sink?.IsInformational == true ? "i" : "");
        return $"    {NameOf(member)} {member.Modality}"
            + (flags.Length > 0 ? " +" + flags : "")
            + (sink is not null && sink.Provider != provider ? $" ={sink.Provider ?? "*"}" : "")
            + (member.Versions is { } versions ? $" @{versions.First}..{versions.Last}" : "");
    }
}
