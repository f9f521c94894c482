using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Scanning;
using ModelRegistry.Analyzers.Sinks;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>The code of a compilation as all rules see it: which model ids stand in it, found once for each tree however many rules ask.</summary>
internal sealed class ProjectCode
{
    private static readonly ConditionalWeakTable<Compilation, ProjectCode> ByCompilation = new();

    /// <summary>An editor compiles again at every key stroke; the registry, and so its scanner, seldom changes.</summary>
    private static readonly ConditionalWeakTable<ModelIdIndex, LiteralScanner> Scanners = new();

    private static readonly ConditionalWeakTable<ModelIdIndex, MemberScanner> MemberScanners = new();

    private static readonly ConditionalWeakTable<SdkConstants, MemberScanner> ConstantScanners = new();

    private const int FarthestConstant = 8;

    private readonly ConcurrentDictionary<SyntaxTree, TreeUses> _uses = new();
    private readonly Compilation _compilation;
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly SinkCatalogue _catalogue;
    private readonly PassThrough _passThrough;
    private readonly MemberScanner _members;
    private readonly SdkConstants _constants;
    private readonly bool _importsEverywhere;

    private ProjectCode(Compilation compilation, ModelIdIndex ids, string @namespace, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _options = options;
        _catalogue = SinkCatalogue.For(compilation);
        _passThrough = new PassThrough(this);
        Ids = ids;
        Generated = new GeneratedIds(ids, @namespace);
        _constants = SdkConstants.For(compilation);
        Literals = Scanners.GetValue(ids, static index => new LiteralScanner(index.Ids.Union(ModelIdShapes.ShortIds), ModelIdShapes.Stems.Concat(RequestPaths.Stems)));
        _members = MemberScanners.GetValue(ids, static index => new MemberScanner(index.Members.Keys));
        _importsEverywhere = compilation.SyntaxTrees.Any(tree => GeneratedImports.Of(tree, cancellationToken) == ImportKind.Compilation);
        var names = NamesOf(cancellationToken);
        Names = names.Count == 0 ? null : new NameScanner(names.Append(RazorCode.ParameterSetter));
    }

    /// <summary>The registered ids.</summary>
    public ModelIdIndex Ids { get; }

    /// <summary>The members of the generated code that stand for an id.</summary>
    public GeneratedIds Generated { get; }

    /// <summary>Finds where an id could stand.</summary>
    public LiteralScanner Literals { get; }

    /// <summary>Finds where a sink could be used; null where the compilation has none.</summary>
    public NameScanner? Names { get; }

    /// <summary>The code of a compilation, with the registry and the options that it is compiled with.</summary>
    public static ProjectCode Of(Compilation compilation, ModelIdIndex ids, string @namespace, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        if (ByCompilation.TryGetValue(compilation, out var known) && known.IsFor(ids, options))
        {
            return known;
        }

        // All threads of a compiler ask at once: one reads the texts, and the others wait for it.
        lock (ByCompilation)
        {
            if (ByCompilation.TryGetValue(compilation, out known) && known.IsFor(ids, options))
            {
                return known;
            }

            var code = new ProjectCode(compilation, ids, @namespace, options, cancellationToken);
            ByCompilation.Remove(compilation);
            ByCompilation.Add(compilation, code);
            return code;
        }
    }

    private bool IsFor(ModelIdIndex ids, AnalyzerConfigOptionsProvider options) => Ids == ids && _options == options;

    /// <summary>Whether the tree is a part of the compilation: an editor shows the sources of referenced projects too.</summary>
    public bool Contains(SyntaxTree tree) => _compilation.ContainsSyntaxTree(tree);

    /// <summary>What one tree does with model ids.</summary>
    public TreeUses UsesIn(SemanticModel model, CancellationToken cancellationToken)
    {
        if (!_uses.TryGetValue(model.SyntaxTree, out var uses))
        {
            uses = TreeReader.Read(this, model, OptionsOf(model.SyntaxTree), cancellationToken);
            _uses.TryAdd(model.SyntaxTree, uses);
        }

        return uses;
    }

    /// <summary>The places of a tree where a member of the generated code could be named; null where there is none.</summary>
    public List<int>? MembersNamedIn(SyntaxTree tree, SourceText text, CancellationToken cancellationToken)
        => _members.Scan(text, _importsEverywhere || GeneratedImports.Of(tree, cancellationToken) != ImportKind.None);

    /// <summary>The places of a text where a constant of an SDK could be named; null where there is none.</summary>
    public List<int>? ConstantsNamedIn(SourceText text)
        => _constants.Members.IsEmpty
            ? null
            : ConstantScanners.GetValue(_constants, static constants => new MemberScanner(constants.Members)).Scan(text, canStandAlone: false);

    /// <summary>The id that a constant of an SDK stands for; null where the symbol is none.</summary>
    public string? IdOfConstant(ISymbol symbol) => _constants.IdOf(symbol);

    /// <summary>The id that an expression is known to stand for, although no tree says so; null where it is none.</summary>
    /// <param name="expression">A name, or a member of something.</param>
    /// <param name="symbol">What it stands for.</param>
    /// <param name="model">The semantic model of its tree.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public KnownText? KnownOf(ExpressionSyntax expression, ISymbol symbol, SemanticModel model, CancellationToken cancellationToken)
        => IdOfConstant(symbol) is { } id ? new KnownText(id, symbol) : Generated.Of(expression, symbol, model, cancellationToken);

    /// <summary>Where the values of a tree go.</summary>
    public Destinations DestinationsIn(SemanticModel model, NameUses names, int steps, CancellationToken cancellationToken)
        => new(model, names, new SinkResolver(_compilation, _catalogue, OptionsOf(model.SyntaxTree)), _passThrough, steps, cancellationToken);

    /// <summary>Where the values of another tree go, for a parameter that is declared there.</summary>
    public Destinations DestinationsIn(SyntaxTree tree, int steps, CancellationToken cancellationToken)
    {
        // One method of another tree has to be bound, and only where a model's name is passed to it: no action brings its model along.
#pragma warning disable RS0030, RS1030
        var model = _compilation.GetSemanticModel(tree);
#pragma warning restore RS0030, RS1030
        return DestinationsIn(model, new NameUses(tree.GetRoot(cancellationToken)), steps, cancellationToken);
    }

    /// <summary>Whether a constant gets its text from another assembly: its own, or that of the constant that it only passes on.</summary>
    public bool IsForeign(ISymbol constant, CancellationToken cancellationToken)
    {
        if (IdOfConstant(constant) is not null)
        {
            return true;
        }

        ISymbol? symbol = constant;
        for (var steps = 0; steps < FarthestConstant && symbol is IFieldSymbol { IsConst: true } && !Generated.Holds(symbol); steps++)
        {
            if (!SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _compilation.Assembly))
            {
                return true;
            }

            var declarator = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) as VariableDeclaratorSyntax;
            if (declarator?.Initializer?.Value is not { } value || value is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
            {
                return false;
            }

            // A constant that is declared as another one, in another tree, is bound there.
#pragma warning disable RS0030, RS1030
            symbol = _compilation.GetSemanticModel(value.SyntaxTree).GetSymbolInfo(value, cancellationToken).Symbol;
#pragma warning restore RS0030, RS1030
        }

        return false;
    }

    /// <summary>Whether a call of the method sends a request, as far as an SDK is known.</summary>
    public bool IsSender(IMethodSymbol method) => _catalogue.IsSender(method);

    /// <summary>Whether a text stands anywhere in the code. It reads every tree: for what is asked hardly ever.</summary>
    public bool Mentions(string text, CancellationToken cancellationToken)
        => _compilation.SyntaxTrees.Any(tree => tree.GetText(cancellationToken).ToString().IndexOf(text, StringComparison.Ordinal) >= 0);

    /// <summary>What .editorconfig asks for one tree.</summary>
    public CodeOptions OptionsOf(SyntaxTree tree) => CodeOptions.Read(_options.GetOptions(tree));

    private HashSet<string> NamesOf(CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(_catalogue.Names, StringComparer.Ordinal);
        foreach (var tree in _compilation.SyntaxTrees)
        {
            names.UnionWith(OwnSinks.NamesIn(tree, cancellationToken));
            foreach (var sink in OptionsOf(tree).Sinks)
            {
                names.Add(NameOf(sink.DocumentationId));
            }
        }

        // What is being declared has no name before it is typed, and the block of an extension never has one.
        names.Remove(string.Empty);
        return names;
    }

    /// <summary>The simple name in a documentation-comment id; of a constructor the type's.</summary>
    private static string NameOf(string documentationId)
    {
        var end = documentationId.IndexOf('(');
        var parts = (end < 0 ? documentationId : documentationId.Substring(0, end)).Split('.');
        var last = parts[parts.Length - 1] == "#ctor" && parts.Length > 1 ? parts[parts.Length - 2] : parts[parts.Length - 1];
        var arity = last.IndexOf('`');
        return arity < 0 ? last : last.Substring(0, arity);
    }
}
