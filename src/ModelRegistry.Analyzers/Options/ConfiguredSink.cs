using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelRegistry.Analyzers.Options;

/// <summary>A member of which the project says that it takes a model id.</summary>
/// <param name="DocumentationId">The member, as XML documentation refers to it: <c>M:Acme.Llm.Ask(System.String)</c>.</param>
/// <param name="Parameter">The name of the parameter; null where the property or field itself holds the id.</param>
internal sealed record ConfiguredSink(string DocumentationId, string? Parameter)
{
    private const string Constructor = ".#ctor";

    // .editorconfig begins a comment at #, so that there the name cannot be written as documentation has it.
    private const string WrittenConstructor = "..ctor";

    /// <summary>
    /// The entries of a list: separated by white space, and by commas and semicolons outside of brackets. Within brackets white
    /// space is left out, because a documentation id has none.
    /// </summary>
    public static IEnumerable<string> Split(string list)
    {
        var entry = new StringBuilder();
        var depth = 0;
        foreach (var character in list)
        {
            depth += character switch { '(' or '{' or '[' => 1, ')' or '}' or ']' => -1, _ => 0 };
            if (depth > 0 && char.IsWhiteSpace(character))
            {
                continue;
            }

            if (depth > 0 || !(char.IsWhiteSpace(character) || character is ',' or ';'))
            {
                entry.Append(character);
            }
            else if (entry.Length > 0)
            {
                yield return entry.ToString();
                entry.Clear();
            }
        }

        if (entry.Length > 0)
        {
            yield return entry.ToString();
        }
    }

    /// <summary>Null where the entry names no parameter of a method or indexer, no property and no field.</summary>
    public static ConfiguredSink? Parse(string entry)
    {
        var bar = entry.IndexOf('|');
        var member = bar < 0 ? entry : entry.Substring(0, bar);
        var parameter = bar < 0 ? null : entry.Substring(bar + 1);
        if (!IsMember(member) || (parameter is not null && !SyntaxFacts.IsValidIdentifier(parameter)))
        {
            return null;
        }

        var takesParameter = member[0] == 'M' || (member[0] == 'P' && member.IndexOf('(') >= 0);
        return takesParameter == parameter is not null
            ? new ConfiguredSink(member.Replace(WrittenConstructor, Constructor), parameter)
            : null;
    }

    private static bool IsMember(string id)
    {
        if (id.Length < 3 || id[0] is not ('M' or 'P' or 'F') || id[1] != ':' || !SyntaxFacts.IsIdentifierStartCharacter(id[2]))
        {
            return false;
        }

        // Where # began a comment, the id ends with the dot before it.
        var last = id[id.Length - 1];
        return (SyntaxFacts.IsIdentifierPartCharacter(last) || last is ')' or '}' or ']') && AreBalanced(id);
    }

    private static bool AreBalanced(string id)
    {
        var open = new Stack<char>();
        foreach (var character in id)
        {
            if (character is '(' or '{' or '[')
            {
                open.Push(character);
            }
            else if (character is ')' or '}' or ']' && (open.Count == 0 || open.Pop() != (character == ')' ? '(' : character == '}' ? '{' : '[')))
            {
                return false;
            }
        }

        return open.Count == 0;
    }
}
