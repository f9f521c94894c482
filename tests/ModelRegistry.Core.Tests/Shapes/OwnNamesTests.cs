using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Core.Tests.Shapes;

public class OwnNamesTests
{
    [Theory]
    [InlineData("PresetId", true)]
    [InlineData("SetupModelPresetOptions", true)]
    [InlineData("Ai:Profiles:0:Id", true)]
    [InlineData("serviceId", true)]
    [InlineData("ModelFolder", true)]
    [InlineData("chat_template", true)]
    [InlineData("Ai:Profiles:0:Model", false)]
    [InlineData("PresetModel", false)]
    [InlineData("GetModelIdForProvider", false)]
    [InlineData("ServiceModelId", false)]
    [InlineData("Model", false)]
    [InlineData("name", false)]
    [InlineData("", false)]
    public void The_words_of_a_name_tell_what_it_holds(string name, bool isOwn) => Assert.Equal(isOwn, OwnNames.Is(name));

    [Theory]
    [InlineData("Providers", true)]
    [InlineData("ModelProviders", false)]
    [InlineData("ModelToEncoding", false)]
    public void What_leads_from_a_model_to_something_is_asked_by_models(string name, bool isAsked) => Assert.Equal(isAsked, OwnNames.AreKeys(name));

    [Theory]
    [InlineData("ModelProfileConfig", "Id", true)]
    [InlineData("Preset", "Name", true)]
    [InlineData("Preset", "Model", false)]
    [InlineData("ModelConfig", "Id", false)]
    public void A_preset_has_a_name(string type, string member, bool isOwn) => Assert.Equal(isOwn, OwnNames.AreOf(type, member));
}
