using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>Recognises registered models in names and texts: <c>Gpt55InputPrice</c>, <c>ModelIds.Gpt5_5</c> and <c>"gpt-5.5"</c> name the same.</summary>
internal sealed class ModelHints
{
    /// <summary>A shorter one is found in too many words.</summary>
    private const int ShortestKey = 4;

    private readonly List<(string Key, Model Model)> _keys = [];

    public ModelHints(RegistrySnapshot snapshot)
    {
        foreach (var registered in snapshot.Models)
        {
            var model = registered.Model;
            foreach (var name in registered.Aliases.Concat([model.Id, model.Name, model.MemberName]).OfType<string>())
            {
                if (KeyOf(name) is { Length: >= ShortestKey } key)
                {
                    _keys.Add((key, model));
                }
            }
        }
    }

    /// <summary>The models that the nearest place which names any names; empty where none does.</summary>
    public IReadOnlyCollection<Model> NamedIn(IEnumerable<NumberScope> scopes)
        => scopes.Select(NamedIn).FirstOrDefault(models => models.Count > 0) ?? [];

    /// <summary>The models that a name in small letters and digits stands for as a whole; empty where it is part of another one.</summary>
    public IReadOnlyCollection<Model> Called(string key) => key.Length < ShortestKey ? [] : _keys.FindAll(known => known.Key == key).ConvertAll(known => known.Model);

    private HashSet<Model> NamedIn(NumberScope scope)
    {
        var longest = 0;
        var models = new HashSet<Model>();
        foreach (var hint in scope.Hints.Concat(scope.Names))
        {
            var text = KeyOf(hint);
            foreach (var (key, model) in _keys)
            {
                if (key.Length < longest || !IsIn(text, key))
                {
                    continue;
                }

                if (key.Length > longest)
                {
                    models.Clear();
                    longest = key.Length;
                }

                models.Add(model);
            }
        }

        return models;
    }

    /// <summary>A digit behind the key would make it another version.</summary>
    private static bool IsIn(string text, string key)
    {
        var position = text.IndexOf(key, StringComparison.Ordinal);
        return position >= 0 && (position + key.Length == text.Length || !char.IsDigit(text[position + key.Length]));
    }

    private static string KeyOf(string text)
    {
        var key = new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                key[length++] = char.ToLowerInvariant(character);
            }
        }

        return new string(key, 0, length);
    }
}
