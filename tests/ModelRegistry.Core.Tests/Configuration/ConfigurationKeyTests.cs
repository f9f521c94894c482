using ModelRegistry.Core.Configuration;

namespace ModelRegistry.Core.Tests.Configuration;

public class ConfigurationKeyTests
{
    [Theory]
    [InlineData("Model")]
    [InlineData("model")]
    [InlineData("MODEL")]
    [InlineData("ModelId")]
    [InlineData("modelid")]
    [InlineData("MODEL_ID")]
    [InlineData("model-name")]
    [InlineData("ModelName")]
    [InlineData("ChatModel")]
    [InlineData("chat_model")]
    [InlineData("chat.model")]
    [InlineData("ChatModelId")]
    [InlineData("DefaultModel")]
    [InlineData("EmbeddingModel")]
    [InlineData("CompletionModelName")]
    [InlineData("AIModel")]
    [InlineData("GPTModelID")]
    [InlineData("Gpt4oModel")]
    [InlineData("Model2")]
    [InlineData("MODEL_2")]
    [InlineData("OpenAI:ChatModel")]
    [InlineData("OpenAI:Deployments:0:Model")]
    [InlineData("Data:Model")]
    [InlineData("Model:Id")]
    [InlineData("Model:Name")]
    [InlineData("Models:Id")]
    [InlineData("Models:Fast:Id")]
    [InlineData("Models:Fast:ModelName")]
    public void These_hold_a_model(string key) => Assert.Contains(Meaning(key), new[] { KeyMeaning.Model, KeyMeaning.Entry });

    [Theory]
    [InlineData("Models")]
    [InlineData("models")]
    [InlineData("AllowedModels")]
    [InlineData("FALLBACK_MODELS")]
    [InlineData("ModelIds")]
    [InlineData("OpenAI:Models")]
    public void These_hold_several(string key) => Assert.Equal(KeyMeaning.Models, Meaning(key));

    [Theory]
    [InlineData("Models:Chat")]
    [InlineData("Models:0")]
    [InlineData("Models:Title-Generation")]
    public void Under_several_each_name_holds_one(string key) => Assert.Equal(KeyMeaning.Entry, Meaning(key));

    [Theory]
    [InlineData("Deployment")]
    [InlineData("DeploymentName")]
    [InlineData("ChatDeploymentModel")]
    [InlineData("ModelDeploymentName")]
    [InlineData("MODEL_DEPLOYMENT")]
    [InlineData("Deployments:Chat")]
    [InlineData("Models:ChatDeployment")]
    public void Deployments_are_none(string key) => Assert.Equal(KeyMeaning.Deployment, Meaning(key));

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("--")]
    [InlineData("Name")]
    [InlineData("Id")]
    [InlineData("Provider:Name")]
    [InlineData("DataModel")]
    [InlineData("ViewModel")]
    [InlineData("DomainModel")]
    [InlineData("PricingModelName")]
    [InlineData("CarModel")]
    [InlineData("car_model_id")]
    [InlineData("Car:Model")]
    [InlineData("Printers:Device:ModelName")]
    [InlineData("ModelState")]
    [InlineData("ModelPath")]
    [InlineData("ModelUrl")]
    [InlineData("ModelDirectory")]
    [InlineData("ModelVersion")]
    [InlineData("ModelBinding")]
    [InlineData("Remodel")]
    [InlineData("Modeling")]
    [InlineData("Model:Provider")]
    [InlineData("Model:Version")]
    [InlineData("Models:Provider")]
    [InlineData("Models:ProviderName")]
    [InlineData("Models:Fast:Endpoint")]
    [InlineData("DataModels")]
    [InlineData("Model:DisplayName")]
    public void These_hold_none(string key) => Assert.Equal(KeyMeaning.Other, Meaning(key));

    [Fact]
    public void An_object_in_an_array_of_models_describes_one()
        => Assert.Equal(
            (KeyMeaning.Model, KeyMeaning.Other),
            (ConfigurationKey.Root.Under("Models").Item().Under("Id").Meaning, ConfigurationKey.Root.Under("Models").Item().Under("Description").Meaning));

    private static KeyMeaning Meaning(string key) => ConfigurationKey.Root.Under(key).Meaning;
}
