namespace ModelRegistry
{
    sealed partial class ModelTierRun
    {
        /// <summary>Reads answers whose type is known; null where only the options can.</summary>
        internal global::ModelRegistry.ModelTierReader/*?*/ Reader { get; set; }

        /// <summary>Whether anything of an answer is read, so that it has to be looked at.</summary>
        internal bool ReadsAnswers
        {
            get
            {
                return Reader != null || options.Usage != null || options.ResponseModel != null || options.RequestId != null || options.Accept != null;
            }
        }

        /// <summary>What an answer, or the next element of a stream, shows of the attempt.</summary>
        /// <param name="result">The answer or the element.</param>
        /// <param name="soFar">What earlier elements showed.</param>
        internal global::ModelRegistry.ModelAttempt.Facts/*?*/ Read(object/*?*/ result, global::ModelRegistry.ModelAttempt.Facts/*?*/ soFar = null)
        {
            if (result == null || !ReadsAnswers)
            {
                return soFar;
            }

            global::ModelRegistry.ModelUsage/*?*/ usage = UsageOf(result);
            string/*?*/ answered = options.ResponseModel != null ? options.ResponseModel(result) : Reader == null ? null : Reader.ModelOf(result);
            string/*?*/ request = options.RequestId != null ? options.RequestId(result) : Reader == null ? null : Reader.RequestIdOf(result);
            if (usage == null && answered == null && request == null)
            {
                return soFar;
            }

            global::ModelRegistry.ModelAttempt.Facts facts = soFar ?? new global::ModelRegistry.ModelAttempt.Facts();
            facts.Usage = usage ?? facts.Usage;
            facts.ResponseModel = answered == null ? facts.ResponseModel : OneLine(answered);
            facts.RequestId = request ?? facts.RequestId;
            return facts;
        }

        /// <summary>Why an answer is not accepted; null where it is.</summary>
        internal string/*?*/ ObjectionTo(object/*?*/ result)
        {
            if (options.Accept != null)
            {
                return result == null ? "the call returned null" : options.Accept(result) ? null : "Accept refused the answer";
            }

            return Reader == null ? null : result == null ? "the client returned null" : Reader.ObjectionTo(result);
        }

        /// <summary>Whether an element of a stream is content.</summary>
        internal bool IsContent(object/*?*/ element)
        {
            return options.HasContent == null ? global::ModelRegistry.ModelTierContent.IsIn(element)
                : element != null && options.HasContent(element);
        }

        private static string OneLine(string id)
        {
            return id.IndexOf('\n') < 0 && id.IndexOf('\r') < 0 ? id : id.Replace('\r', ' ').Replace('\n', ' ');
        }

        /// <summary>A count that cannot be is not known: the answer is not lost for it.</summary>
        private global::ModelRegistry.ModelUsage/*?*/ UsageOf(object result)
        {
            if (options.Usage == null)
            {
                return Reader == null ? null : Reader.UsageOf(result);
            }

            try
            {
                return options.Usage(result);
            }
            catch (global::System.ArgumentOutOfRangeException)
            {
                return null;
            }
        }

        /// <summary>Charges the attempt: by the model that the answer names where it is registered, at the price of the day.</summary>
        private void Charge(global::ModelRegistry.ModelAttempt.Facts/*?*/ facts)
        {
            if (facts == null)
            {
                return;
            }

            global::ModelRegistry.Model/*?*/ charged = null;
            if (facts.ResponseModel != null
                && facts.ResponseModel != Model.Id
                && (global::ModelRegistry.Models.TryFind(Model.Provider + "/" + facts.ResponseModel, out charged)
                    || global::ModelRegistry.Models.TryFind(facts.ResponseModel, out charged)))
            {
                facts.ChargedModel = charged;
            }

            global::ModelRegistry.ModelPrice/*?*/ price = facts.Usage == null ? null : (charged ?? Model).PriceOn(clock.UtcNow.UtcDateTime);
            if (price == null)
            {
                return;
            }

            facts.Cost = price.Cost(facts.Usage/*!*/);
            if (facts.Cost == null)
            {
                facts.Cost = price.LowestCost(facts.Usage/*!*/);
                facts.IsCostLowerBound = facts.Cost != null;
            }
            else if (options.Usage == null && Reader != null && Reader.MayLackCacheWrites)
            {
                facts.IsCostLowerBound = price.IsCacheWriteDearer;
            }

            facts.Currency = facts.Cost == null ? null : price.Currency;
        }
    }
}
