using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Core.Tests.Shapes;

public class ModelNamesTests
{
    [Theory]
    [InlineData("model")]
    [InlineData("_model")]
    [InlineData("modelId")]
    [InlineData("ChatModelName")]
    [InlineData("DEFAULT_MODEL")]
    [InlineData("Models")]
    [InlineData("DefaultModelAlias")]
    [InlineData("model_slug")]
    [InlineData("ModelIdentifier")]
    public void These_hold_a_model(string name) => Assert.True(ModelNames.IsModel(name));

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("mode")]
    [InlineData("viewModel")]
    [InlineData("carModel")]
    [InlineData("modelPath")]
    [InlineData("remodel")]
    public void These_hold_something_else(string name) => Assert.False(ModelNames.IsModel(name));

    [Theory]
    [InlineData("Models", true)]
    [InlineData("SupportedModels", true)]
    [InlineData("modelIds", true)]
    [InlineData("ModelNames", true)]
    [InlineData("MODEL_ALIASES", true)]
    [InlineData("Model", false)]
    [InlineData("modelName", false)]
    [InlineData("Names", false)]
    [InlineData("viewModels", false)]
    [InlineData("carModels", false)]
    [InlineData("", false)]
    public void Several_models_are_known_by_the_plural(string name, bool expected) => Assert.Equal(expected, ModelNames.AreModels(name));

    [Theory]
    [InlineData("deployment", true)]
    [InlineData("chatDeploymentName", true)]
    [InlineData("AZURE_OPENAI_DEPLOYMENT", true)]
    [InlineData("deploy", false)]
    [InlineData("", false)]
    public void A_deployment_is_known_by_the_word(string name, bool expected) => Assert.Equal(expected, ModelNames.IsDeployment(name));

    [Theory]
    [InlineData("DisplayName", true)]
    [InlineData("title", true)]
    [InlineData("ModelDescription", true)]
    [InlineData("Name", false)]
    [InlineData("BisonText001", false)]
    [InlineData("", false)]
    public void What_is_for_people_is_known_by_the_word(string name, bool expected) => Assert.Equal(expected, ModelNames.IsProse(name));
}
