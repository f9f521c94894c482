using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Flow;

/// <summary>The expressions that a variable or member gets its value from.</summary>
/// <param name="Expressions">As far as they stand in the tree, in the order of the source.</param>
/// <param name="IsComplete">Whether there are no others.</param>
/// <param name="AreCollections">Whether the value is an element of what the expressions are.</param>
internal sealed record Sources(IReadOnlyList<ExpressionSyntax> Expressions, bool IsComplete, bool AreCollections = false)
{
    public static Sources Unknown { get; } = new([], IsComplete: false);
}

/// <summary>Finds where in one tree a variable or member gets its value from.</summary>
internal sealed class SymbolSources(SemanticModel model, NameUses uses, CancellationToken cancellationToken)
{
    /// <summary>A variable that is assigned a thousand times is looked through once, however often it is used.</summary>
    private readonly Dictionary<ISymbol, Sources> _known = new(SymbolEqualityComparer.Default);

    public Sources Of(ISymbol symbol)
    {
        if (!_known.TryGetValue(symbol, out var sources))
        {
            sources = Find(symbol);
            _known.Add(symbol, sources);
        }

        return sources;
    }

    private Sources Find(ISymbol symbol) => (symbol, Declaration(symbol)) switch
    {
        (ILocalSymbol local, VariableDeclaratorSyntax declarator) => OfLocal(local, declarator),
        (ILocalSymbol local, SingleVariableDesignationSyntax designation) => OfDesignation(local, designation),
        (ILocalSymbol, ForEachStatementSyntax loop) => new Sources([loop.Expression], IsComplete: false, AreCollections: true),
        (IParameterSymbol, ParameterSyntax { Default.Value: { } byDefault }) => new Sources([byDefault], IsComplete: false),
        (IFieldSymbol field, VariableDeclaratorSyntax declarator) => OfField(field, declarator),
        (IPropertySymbol property, PropertyDeclarationSyntax declaration) => OfProperty(property, declaration),
        (IMethodSymbol { IsVirtual: false, IsOverride: false }, MethodDeclarationSyntax method) => OfBody(method.ExpressionBody, method.Body),
        (IMethodSymbol, LocalFunctionStatementSyntax function) => OfBody(function.ExpressionBody, function.Body),
        _ => Sources.Unknown,
    };

    /// <summary>What the symbol is declared with; null where that is nothing, or in another tree.</summary>
    public ExpressionSyntax? InitializerOf(ISymbol symbol) => Declaration(symbol) switch
    {
        VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
        _ => null,
    };

    /// <summary>Where the symbol is declared, if that is in this tree.</summary>
    public SyntaxNode? Declaration(ISymbol symbol)
        => symbol.DeclaringSyntaxReferences.FirstOrDefault() is { } reference && reference.SyntaxTree == model.SyntaxTree ? reference.GetSyntax(cancellationToken) : null;

    /// <summary>The part of the tree in which a variable can be used by its name alone.</summary>
    public static SyntaxNode ScopeOf(VariableDeclaratorSyntax declarator)
        => declarator.Parent?.Parent is FieldDeclarationSyntax { Parent: { } type }
            ? type
            : declarator.FirstAncestorOrSelf<BlockSyntax>() ?? declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.Parent ?? declarator;

    private Sources OfLocal(ILocalSymbol local, VariableDeclaratorSyntax declarator)
    {
        var initializer = declarator.Initializer?.Value;
        return local.IsConst && initializer is not null
            ? new Sources([initializer], IsComplete: true)
            : WithAssignments(local, initializer, ScopeOf(declarator), isComplete: true);
    }

    /// <summary>A variable that a deconstruction declares.</summary>
    private Sources OfDesignation(ILocalSymbol local, SingleVariableDesignationSyntax designation)
        => Deconstructions.SourcesOf(designation) is { Count: > 0 } each
            ? new Sources(each, IsComplete: false)
            : Deconstructions.SourceOf(designation) is { } source && designation.FirstAncestorOrSelf<BlockSyntax>() is { } block
            ? WithAssignments(local, source, block, isComplete: true)
            : Sources.Unknown;

    /// <summary>A field's initializer, and what its own type gives it in this tree; anyone may set a field that is neither readonly nor private.</summary>
    private Sources OfField(IFieldSymbol field, VariableDeclaratorSyntax declarator)
    {
        var initializer = declarator.Initializer?.Value;
        if (field.IsConst && initializer is not null)
        {
            return new Sources([initializer], IsComplete: true);
        }

        var isOwn = (field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private) && field.ContainingType.DeclaringSyntaxReferences.Length == 1;
        return WithAssignments(field, initializer, ScopeOf(declarator), isOwn);
    }

    private Sources OfProperty(IPropertySymbol property, PropertyDeclarationSyntax declaration)
    {
        var isComplete = property.SetMethod is null && !property.IsVirtual && !property.IsOverride;
        if (declaration.Initializer is { } initializer)
        {
            var isAssigned = declaration.Parent is { } type && AssignmentsTo(property, type).Expressions.Count > 0;
            return new Sources([initializer.Value], isComplete && !isAssigned);
        }

        var getter = declaration.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        var body = OfBody(declaration.ExpressionBody ?? getter?.ExpressionBody, getter?.Body);
        return body with { IsComplete = body.IsComplete && isComplete };
    }

    private static Sources OfBody(ArrowExpressionClauseSyntax? arrow, BlockSyntax? block)
    {
        if (arrow is not null)
        {
            return new Sources([arrow.Expression], IsComplete: true);
        }

        var returned = block?.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>()
            .Select(statement => statement.Expression)
            .OfType<ExpressionSyntax>()
            .ToList();
        return returned is { Count: > 0 } ? new Sources(returned, IsComplete: true) : Sources.Unknown;
    }

    private Sources WithAssignments(ISymbol symbol, ExpressionSyntax? initializer, SyntaxNode scope, bool isComplete)
    {
        var assigned = AssignmentsTo(symbol, scope);
        var all = initializer is null ? assigned.Expressions : [initializer, .. assigned.Expressions];
        return new Sources(all, isComplete && assigned.IsComplete);
    }

    /// <summary>What is assigned to the symbol within a scope; passed by reference, it can be anything.</summary>
    private Sources AssignmentsTo(ISymbol symbol, SyntaxNode scope)
    {
        var assigned = new List<ExpressionSyntax>();
        var isComplete = true;
        foreach (var name in uses.Of(symbol.Name, scope))
        {
            SyntaxNode target = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own ? own : name;
            if (target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target)
            {
                if (!SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, symbol))
                {
                    continue;
                }

                // What is added to a text makes another one, which is all that is known of it.
                assigned.Add(assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) ? assignment.Right : assignment);
            }
            else if (Deconstructions.SourceOf(target) is { } part)
            {
                if (SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, symbol))
                {
                    assigned.Add(part);
                }
            }
            else if (target.Parent is ArgumentSyntax argument && !argument.RefKindKeyword.IsKind(SyntaxKind.None))
            {
                isComplete = false;
            }
        }

        return new Sources(assigned, isComplete);
    }
}
