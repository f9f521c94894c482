using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Files;

/// <summary>A model of the registry and where its entry stands.</summary>
/// <param name="Registered">The model.</param>
/// <param name="File">The file that holds its entry.</param>
/// <param name="Entry">The way to the entry in that file.</param>
internal sealed record PlacedModel(RegisteredModel Registered, TextFile File, Pointer Entry)
{
    public Model Model => Registered.Model;

    /// <summary>How a sentence names the model: by its id, or by its name where it has none.</summary>
    public string Shown => MessageText.Clip(Model.Id ?? Model.Name);
}
