using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Testing.Tests;

/// <summary>A Fix All that writes what it is told, whatever the single fix does.</summary>
internal sealed class WrongFixAll(Func<string, string> edit) : FixAllProvider
{
    public override Task<CodeAction?> GetFixAsync(FixAllContext context) => Task.FromResult<CodeAction?>(
        CodeAction.Create("All", async token =>
        {
            var text = await context.Document!.GetTextAsync(token);
            return context.Document.WithText(SourceText.From(edit(text.ToString())));
        }, context.CodeActionEquivalenceKey));
}
